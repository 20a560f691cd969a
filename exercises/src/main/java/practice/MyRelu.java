package practice;

import dev.gradus.exercises.activations.Relu;

/** Your rectifier. The contract says what is asked. */
public final class MyRelu implements Relu {

    @Override
    public double relu(double z) {
        throw new UnsupportedOperationException("TODO: compute max(0, z)");
    }

    @Override
    public double derivative(double z) {
        throw new UnsupportedOperationException("TODO: compute the slope at z");
    }

    @Override
    public double[] backward(double[] z, double[] upstream) {
        throw new UnsupportedOperationException("TODO: pass the upstream gradient back through the layer");
    }
}
