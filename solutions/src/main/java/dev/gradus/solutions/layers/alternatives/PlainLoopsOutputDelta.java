package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.OutputDelta;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry; softmax as it comes out of the sum, −y + a Σ y, without using that a row of targets adds up to 1. */
public final class PlainLoopsOutputDelta implements OutputDelta {

    @Override
    public SimpleMatrix outputDelta(Head head, SimpleMatrix a, SimpleMatrix y) {
        int m = a.getNumRows();
        double[][] delta = new double[m][a.getNumCols()];
        for (int i = 0; i < m; i++) {
            double[] targets = y.toArray2()[i];
            double total = 0;
            for (double target : targets) {
                total += target;
            }
            for (int j = 0; j < targets.length; j++) {
                double p = a.get(i, j);
                double t = targets[j];
                double gradient;
                if (head == Head.SOFTMAX_CROSS_ENTROPY) {
                    gradient = p * total - t;
                } else if (head == Head.SIGMOID_SQUARED_ERROR) {
                    gradient = (p - t) * p * (1 - p);
                } else if (head == Head.SIGMOID_CROSS_ENTROPY) {
                    gradient = (1 - t) * p - t * (1 - p);
                } else {
                    gradient = p - t;
                }
                delta[i][j] = gradient / m;
            }
        }
        return new SimpleMatrix(delta);
    }
}
