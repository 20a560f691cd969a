package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Relu;
import java.util.stream.IntStream;

/** Without a comparison: half of z + |z|, and half of 1 + sign z but for the kink. */
public final class HalfSumRelu implements Relu {

    @Override
    public double relu(double z) {
        return (z + Math.abs(z)) / 2;
    }

    @Override
    public double derivative(double z) {
        return Math.max(0, Math.signum(z));
    }

    @Override
    public double[] backward(double[] z, double[] upstream) {
        return IntStream.range(0, z.length)
                .mapToDouble(i -> upstream[i] * Math.max(0, Math.signum(z[i])))
                .toArray();
    }
}
