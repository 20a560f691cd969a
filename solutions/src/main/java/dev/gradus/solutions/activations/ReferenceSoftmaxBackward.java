package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.SoftmaxBackward;
import org.ejml.simple.SimpleMatrix;

/**
 * The Jacobian diag(p) − p pᵀ, and its product with a gradient from the left.
 *
 * <p>With the Jacobian inserted, Σ<sub>i</sub> dP<sub>i</sub> p<sub>i</sub>(δ<sub>ij</sub> − p<sub>j</sub>) is
 * p<sub>j</sub> dP<sub>j</sub> − p<sub>j</sub> Σ<sub>i</sub> p<sub>i</sub> dP<sub>i</sub>. The sum does not depend on j: one
 * number per row, the gradient's mean weighted with the probabilities.
 */
public final class ReferenceSoftmaxBackward implements SoftmaxBackward {

    @Override
    public SimpleMatrix jacobian(double[] p) {
        SimpleMatrix jacobian = new SimpleMatrix(p.length, p.length);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                double own = i == j ? 1 : 0;
                jacobian.set(i, j, p[i] * (own - p[j]));
            }
        }
        return jacobian;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP) {
        SimpleMatrix dZ = new SimpleMatrix(p.getNumRows(), p.getNumCols());
        for (int i = 0; i < p.getNumRows(); i++) {
            double mean = 0;
            for (int j = 0; j < p.getNumCols(); j++) {
                mean += p.get(i, j) * dP.get(i, j);
            }
            for (int j = 0; j < p.getNumCols(); j++) {
                dZ.set(i, j, p.get(i, j) * (dP.get(i, j) - mean));
            }
        }
        return dZ;
    }
}
