package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.Gelu;
import dev.gradus.exercises.activations.NormalDistribution;

/** Input times gate; the slope of the gate is the normal density. */
public final class ReferenceGelu implements Gelu {
    private static final double CUBIC = 0.044715;

    @Override
    public double gelu(double z) {
        return z * NormalDistribution.cdf(z);
    }

    @Override
    public double derivative(double z) {
        double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return NormalDistribution.cdf(z) + z * density;
    }

    @Override
    public double approximation(double z) {
        return 0.5 * z * (1 + StrictMath.tanh(Math.sqrt(2 / Math.PI) * (z + CUBIC * z * z * z)));
    }
}
