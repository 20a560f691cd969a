package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

/**
 * The definition as it stands. In Java e<sup>−z</sup> becomes infinite without an exception, and 1 / ∞ is 0, which is
 * right: this form needs no branch.
 */
public class MySigmoidDerivative implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    @Override
    public double derivative(double z) {
        // σ(−z) is 1 − σ(z) without the subtraction.
        return sigmoid(z) * sigmoid(-z);
    }
}
