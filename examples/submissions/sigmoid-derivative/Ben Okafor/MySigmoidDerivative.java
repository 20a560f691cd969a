package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

/**
 * The sigmoid is a shifted and scaled tanh: σ(z) = ½(1 + tanh(z/2)), and σ′(z) = ¼(1 − tanh²(z/2)). For negative z the
 * sum cancels, so the left half comes from the right one: σ(z) = e<sup>z</sup> σ(−z).
 */
public class MySigmoidDerivative implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        return z >= 0 ? 0.5 + 0.5 * Math.tanh(0.5 * z) : Math.exp(z) * sigmoid(-z);
    }

    @Override
    public double derivative(double z) {
        double t = Math.tanh(0.5 * z);
        return 0.25 * (1 - t) * (1 + t);
    }
}
