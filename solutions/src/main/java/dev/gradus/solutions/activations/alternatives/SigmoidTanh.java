package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.TanhDerivative;

/** tanh as a stretched sigmoid, 2σ(2z) − 1, with the slope from the chain rule: 4σ′(2z). */
public final class SigmoidTanh implements TanhDerivative {

    @Override
    public double tanh(double z) {
        return 2 * sigmoid(2 * z) - 1;
    }

    @Override
    public double derivative(double z) {
        return 4 * sigmoid(2 * z) * sigmoid(-2 * z);
    }

    @Override
    public double derivativeFromActivation(double a) {
        return (1 - a) * (1 + a);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
