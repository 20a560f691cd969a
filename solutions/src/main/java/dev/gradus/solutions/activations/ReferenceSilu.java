package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.Silu;

/** Input times gate, and the product rule with a term for each of the two. */
public final class ReferenceSilu implements Silu {

    @Override
    public double silu(double z) {
        return z * sigmoid(z);
    }

    @Override
    public double derivative(double z) {
        double s = sigmoid(z);
        return s + z * s * (1 - s);
    }

    private static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        double numerator = z >= 0 ? 1 : e;
        return numerator / (1 + e);
    }
}
