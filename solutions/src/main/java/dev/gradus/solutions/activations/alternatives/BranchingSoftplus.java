package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Softplus;

/** A branch for each sign, and the slope as a shifted tanh. */
public final class BranchingSoftplus implements Softplus {

    @Override
    public double softplus(double z) {
        if (z > 0) {
            return z + Math.log1p(Math.exp(-z));
        }
        return Math.log1p(Math.exp(z));
    }

    @Override
    public double derivative(double z) {
        return 0.5 + 0.5 * Math.tanh(z / 2);
    }
}
