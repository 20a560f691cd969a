package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Silu;

/** Only the right half is computed; the left one follows from f(−z) = f(z) − z … for small z, and from e<sup>z</sup> beyond. */
public final class MirroredSilu implements Silu {

    @Override
    public double silu(double z) {
        double gate = 1 / (1 + Math.exp(-Math.abs(z)));
        return z >= 0 ? z * gate : z * Math.exp(z) * gate;
    }

    @Override
    public double derivative(double z) {
        double e = Math.exp(-Math.abs(z));
        double right = (1 + e + Math.abs(z) * e) / ((1 + e) * (1 + e));
        return z >= 0 ? right : 1 - right;
    }
}
