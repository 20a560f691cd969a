package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.TanhDerivative;

/** The library's functions: tanh, and the slope as one over the squared hyperbolic cosine. */
public final class HyperbolicTanh implements TanhDerivative {

    @Override
    public double tanh(double z) {
        return Math.tanh(z);
    }

    @Override
    public double derivative(double z) {
        double cosh = Math.cosh(z);
        return 1 / cosh / cosh;
    }

    @Override
    public double derivativeFromActivation(double a) {
        return Math.fma(-a, a, 1);
    }
}
