package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Relu;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** A mask of zeros and ones times whatever it switches; a product with −0.0 or with a negative number gives −0.0. */
public final class MaskRelu implements Relu {

    @Override
    public double relu(double z) {
        return z * derivative(z);
    }

    @Override
    public double derivative(double z) {
        return z <= 0 ? 0.0 : 1.0;
    }

    @Override
    public double[] backward(double[] z, double[] upstream) {
        SimpleMatrix mask = Matrices.map(new SimpleMatrix(z.length, 1, true, z), this::derivative);
        return new SimpleMatrix(upstream.length, 1, true, upstream)
                .elementMult(mask)
                .getDDRM()
                .getData();
    }
}
