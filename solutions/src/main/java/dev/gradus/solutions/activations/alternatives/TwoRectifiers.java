package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.LeakyRelu;

/** A rectifier for each side: max(0, z) + α·min(0, z). Each derivative is that of the two terms. */
public final class TwoRectifiers implements LeakyRelu {

    @Override
    public double leakyRelu(double z, double alpha) {
        return Math.max(0, z) + alpha * Math.min(0, z);
    }

    @Override
    public double derivative(double z, double alpha) {
        double on = z < 0 ? 0 : 1;
        return on + alpha * (1 - on);
    }

    @Override
    public double derivativeByAlpha(double z, double alpha) {
        return Math.min(0, z);
    }
}
