package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.SoftmaxBackward;
import org.ejml.simple.SimpleMatrix;

/** Straight from the mathematics: J = diag(p) − p pᵀ, and every row of the gradient is a row times its J. */
public final class OuterProductSoftmaxBackward implements SoftmaxBackward {

    @Override
    public SimpleMatrix jacobian(double[] p) {
        SimpleMatrix column = new SimpleMatrix(p.length, 1, true, p);
        return SimpleMatrix.diag(p).minus(column.mult(column.transpose()));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP) {
        double[][] rows = p.toArray2();
        SimpleMatrix dZ = p.createLike();
        for (int i = 0; i < rows.length; i++) {
            dZ.insertIntoThis(i, 0, dP.extractVector(true, i).mult(jacobian(rows[i])));
        }
        return dZ;
    }
}
