package practice;

import dev.gradus.exercises.activations.Softplus;

/** Your softplus. The contract says what is asked. */
public final class MySoftplus implements Softplus {

    @Override
    public double softplus(double z) {
        throw new UnsupportedOperationException("TODO: compute ln(1 + e^z) for every finite z");
    }

    @Override
    public double derivative(double z) {
        throw new UnsupportedOperationException("TODO: compute the derivative of softplus at z");
    }
}
