package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;
import java.util.stream.IntStream;

/** A weighted mean of two softplus values, ln(1 + e<sup>−z</sup>) for label 1 and ln(1 + e<sup>z</sup>) for label 0. */
public final class SoftplusCrossEntropy implements BinaryCrossEntropyWithLogits {

    @Override
    public double loss(double[] z, double[] y) {
        return IntStream.range(0, z.length)
                .mapToDouble(i -> y[i] * softplus(-z[i]) + (1 - y[i]) * softplus(z[i]))
                .average()
                .orElseThrow();
    }

    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    @Override
    public double[] gradient(double[] z, double[] y) {
        return IntStream.range(0, z.length)
                .mapToDouble(i -> (1 / (1 + Math.exp(-z[i])) - y[i]) / z.length)
                .toArray();
    }
}
