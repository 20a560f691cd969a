package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.ThresholdNeuron;
import java.util.stream.IntStream;

/** A dot product as a stream over the positions, and the comparison written where it is used. */
public final class StreamNeuron implements ThresholdNeuron {

    @Override
    public double weightedSum(double[] x, double[] w, double b) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * w[i]).sum() + b;
    }

    @Override
    public int step(double z) {
        return z < 0 ? 0 : 1;
    }

    @Override
    public int predict(double[] x, double[] w, double b) {
        return weightedSum(x, w, b) < 0 ? 0 : 1;
    }
}
