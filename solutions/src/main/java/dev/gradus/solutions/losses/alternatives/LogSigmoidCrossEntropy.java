package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;
import java.util.Arrays;

/** A stable logarithm of the sigmoid, used for both terms because ln(1 − σ(z)) = ln σ(−z). */
public final class LogSigmoidCrossEntropy implements BinaryCrossEntropyWithLogits {

    @Override
    public double loss(double[] z, double[] y) {
        double[] costs = new double[z.length];
        Arrays.setAll(costs, i -> -(y[i] * logSigmoid(z[i]) + (1 - y[i]) * logSigmoid(-z[i])) / z.length);
        return Arrays.stream(costs).sum();
    }

    private static double logSigmoid(double z) {
        return Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)));
    }

    @Override
    public double[] gradient(double[] z, double[] y) {
        double[] gradient = new double[z.length];
        // Label 1 pulls with σ(−z) downwards, label 0 with σ(z) upwards.
        Arrays.setAll(
                gradient,
                i -> ((1 - y[i]) * Math.exp(logSigmoid(z[i])) - y[i] * Math.exp(logSigmoid(-z[i]))) / z.length);
        return gradient;
    }
}
