package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.LeakyRelu;

/** A line through the middle of both slopes and a multiple of |z| that bends it, without a comparison. */
public final class EvenAndOddParts implements LeakyRelu {

    @Override
    public double leakyRelu(double z, double alpha) {
        return (1 + alpha) / 2 * z + (1 - alpha) / 2 * Math.abs(z);
    }

    @Override
    public double derivative(double z, double alpha) {
        return (1 + alpha) / 2 + (1 - alpha) / 2 * Math.signum(z);
    }

    @Override
    public double derivativeByAlpha(double z, double alpha) {
        return (z - Math.abs(z)) / 2;
    }
}
