package practice;

import dev.gradus.exercises.activations.SigmoidDerivative;

/** Your sigmoid. The contract says what is asked; {@code Math} has what you need. */
public final class MySigmoidDerivative implements SigmoidDerivative {

    @Override
    public double sigmoid(double z) {
        throw new UnsupportedOperationException("TODO: compute sigma(z) = 1 / (1 + e^-z) for every finite z");
    }

    @Override
    public double derivative(double z) {
        throw new UnsupportedOperationException("TODO: compute the derivative of the sigmoid at the pre-activation z");
    }
}
