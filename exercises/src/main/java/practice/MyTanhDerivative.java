package practice;

import dev.gradus.exercises.activations.TanhDerivative;

/** Your hyperbolic tangent. The contract says what is asked. */
public final class MyTanhDerivative implements TanhDerivative {

    @Override
    public double tanh(double z) {
        throw new UnsupportedOperationException("TODO: compute tanh(z) for every finite z");
    }

    @Override
    public double derivative(double z) {
        throw new UnsupportedOperationException("TODO: compute the derivative of tanh at the pre-activation z");
    }

    @Override
    public double derivativeFromActivation(double a) {
        throw new UnsupportedOperationException("TODO: compute the same derivative from a = tanh(z)");
    }
}
