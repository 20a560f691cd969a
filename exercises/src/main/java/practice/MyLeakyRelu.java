package practice;

import dev.gradus.exercises.activations.LeakyRelu;

/** Your leaky rectifier. The contract says what is asked. */
public final class MyLeakyRelu implements LeakyRelu {

    @Override
    public double leakyRelu(double z, double alpha) {
        throw new UnsupportedOperationException("TODO: compute the value");
    }

    @Override
    public double derivative(double z, double alpha) {
        throw new UnsupportedOperationException("TODO: compute the derivative by z");
    }

    @Override
    public double derivativeByAlpha(double z, double alpha) {
        throw new UnsupportedOperationException("TODO: compute the derivative by alpha");
    }
}
