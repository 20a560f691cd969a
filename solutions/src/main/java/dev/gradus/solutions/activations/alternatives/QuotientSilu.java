package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Silu;

/** z over 1 + e<sup>−z</sup>: the denominator may become infinite, and then the quotient is 0, which is right. */
public final class QuotientSilu implements Silu {

    @Override
    public double silu(double z) {
        return z / (1 + Math.exp(-z));
    }

    @Override
    public double derivative(double z) {
        double f = silu(z);
        double s = 1 / (1 + Math.exp(-z));
        return f + s * (1 - f);
    }
}
