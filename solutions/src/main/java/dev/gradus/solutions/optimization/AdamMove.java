package dev.gradus.solutions.optimization;

import org.ejml.simple.SimpleMatrix;

/** By how much Adam moves the parameters, given moments that have taken in the newest gradient. */
final class AdamMove {
    private AdamMove() {}

    static SimpleMatrix of(
            SimpleMatrix m, SimpleMatrix v, int t, double beta1, double beta2, double epsilon, double rate) {
        SimpleMatrix move = new SimpleMatrix(m.getNumRows(), m.getNumCols());
        for (int i = 0; i < m.getNumElements(); i++) {
            double corrected = m.get(i) / (1 - StrictMath.pow(beta1, t));
            double root = Math.sqrt(v.get(i) / (1 - StrictMath.pow(beta2, t)));
            move.set(i, rate * corrected / (root + epsilon));
        }
        return move;
    }
}
