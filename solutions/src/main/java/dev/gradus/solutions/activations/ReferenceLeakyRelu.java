package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.LeakyRelu;

/** The sign of z chooses the piece, in the value and in both of its derivatives. */
public final class ReferenceLeakyRelu implements LeakyRelu {

    @Override
    public double leakyRelu(double z, double alpha) {
        return z > 0 ? z : alpha * z;
    }

    @Override
    public double derivative(double z, double alpha) {
        return z > 0 ? 1 : alpha;
    }

    @Override
    public double derivativeByAlpha(double z, double alpha) {
        return z > 0 ? 0 : z;
    }
}
