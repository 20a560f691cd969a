package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Gelu;

/** Φ as the area under the density, by Simpson's rule: far more work than the series, and just as right. */
public final class SimpsonGelu implements Gelu {
    private static final int PIECES = 2000;
    private static final double FAR = 9;

    @Override
    public double gelu(double z) {
        return z > FAR ? z : z < -FAR ? 0 : z * (0.5 + area(z));
    }

    @Override
    public double derivative(double z) {
        return z > FAR ? 1 : z < -FAR ? 0 : 0.5 + area(z) + z * density(z);
    }

    @Override
    public double approximation(double z) {
        double inner = z * (1 + 0.044715 * z * z);
        return z * (0.5 + 0.5 * Math.tanh(inner * Math.sqrt(2) / Math.sqrt(Math.PI)));
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** From 0 to z. */
    private static double area(double z) {
        double h = z / PIECES;
        double sum = density(0) + density(z);
        for (int i = 1; i < PIECES; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density(i * h);
        }
        return sum * h / 3;
    }
}
