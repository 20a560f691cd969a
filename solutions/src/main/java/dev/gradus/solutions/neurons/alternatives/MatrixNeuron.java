package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.ThresholdNeuron;
import org.ejml.simple.SimpleMatrix;

/** A row times a column in EJML, with the bias as the weight of an input that is always 1. */
public final class MatrixNeuron implements ThresholdNeuron {

    @Override
    public double weightedSum(double[] x, double[] w, double b) {
        SimpleMatrix inputs = new SimpleMatrix(1, x.length + 1);
        inputs.setRow(0, 0, x);
        inputs.set(0, x.length, 1);
        SimpleMatrix weights = new SimpleMatrix(w.length + 1, 1);
        weights.setColumn(0, 0, w);
        weights.set(w.length, 0, b);
        return inputs.mult(weights).get(0, 0);
    }

    @Override
    public int step(double z) {
        // The sign is −1, 0 or 1; the smaller of it and 0 is −1 or 0.
        return 1 + (int) Math.min(0, Math.signum(z));
    }

    @Override
    public int predict(double[] x, double[] w, double b) {
        return step(weightedSum(x, w, b));
    }
}
