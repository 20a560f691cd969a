package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.SoftmaxBackward;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementSoftmaxBackward implements SoftmaxBackward {

    @Override
    public SimpleMatrix jacobian(double[] p) {
        SimpleMatrix j = new SimpleMatrix(p.length, p.length);
        for (int r = 0; r < p.length; r++) {
            for (int c = 0; c < p.length; c++) {
                j.set(r, c, r == c ? p[r] * (1 - p[r]) : -p[r] * p[c]);
            }
        }
        return j;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP) {
        SimpleMatrix dZ = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        for (int i = 0; i < p.getNumRows(); i++) {
            double s = 0;
            for (int j = 0; j < p.getNumCols(); j++) {
                s += p.get(i, j) * dP.get(i, j);
            }
            for (int j = 0; j < p.getNumCols(); j++) {
                dZ.set(i, j, p.get(i, j) * (dP.get(i, j) - s));
            }
        }
        return dZ;
    }
}
