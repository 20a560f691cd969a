package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.DenseLayer;
import org.ejml.simple.SimpleMatrix;

/** The bias as the weight of one more input that is always 1: then there is only one product in each direction. */
public final class BiasColumnDenseLayer implements DenseLayer {

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        return withOnes(x).mult(w.combine(SimpleMatrix.END, 0, b));
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        SimpleMatrix both = withOnes(x).transpose().mult(dZ);
        int in = w.getNumRows();
        return new Gradients(
                both.rows(0, in), both.rows(in, in + 1), w.mult(dZ.transpose()).transpose());
    }

    private static SimpleMatrix withOnes(SimpleMatrix x) {
        return x.combine(0, SimpleMatrix.END, SimpleMatrix.filled(x.getNumRows(), 1, 1));
    }
}
