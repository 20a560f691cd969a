package practice;

import dev.gradus.exercises.activations.Elu;

/** Your ELU. The contract says what is asked. */
public final class MyElu implements Elu {

    @Override
    public double elu(double z, double alpha) {
        throw new UnsupportedOperationException("TODO: compute the value");
    }

    @Override
    public double derivative(double z, double alpha) {
        throw new UnsupportedOperationException("TODO: compute the derivative by z");
    }
}
