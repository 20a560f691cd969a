package practice;

import dev.gradus.exercises.activations.Silu;

/** Your SiLU. The contract says what is asked. */
public final class MySilu implements Silu {

    @Override
    public double silu(double z) {
        throw new UnsupportedOperationException("TODO: compute z times the sigmoid of z");
    }

    @Override
    public double derivative(double z) {
        throw new UnsupportedOperationException("TODO: compute the derivative at z");
    }
}
