package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Softmax;
import org.ejml.simple.SimpleMatrix;

/** Works with logarithms: p = e<sup>z − ln Σ e<sup>z</sup></sup>, the logarithm of the sum built up class by class. */
public final class ExpOfLogSoftmax implements Softmax {

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        SimpleMatrix p = new SimpleMatrix(z.getNumRows(), z.getNumCols());
        for (int i = 0; i < z.getNumRows(); i++) {
            double logOfSum = z.get(i, 0);
            for (int j = 1; j < z.getNumCols(); j++) {
                logOfSum = logOfSum(logOfSum, z.get(i, j));
            }
            for (int j = 0; j < z.getNumCols(); j++) {
                p.set(i, j, Math.exp(z.get(i, j) - logOfSum));
            }
        }
        return p;
    }

    /** ln(e<sup>a</sup> + e<sup>b</sup>). */
    private static double logOfSum(double a, double b) {
        return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }
}
