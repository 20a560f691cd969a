package dev.gradus.solutions.neurons;

import dev.gradus.exercises.neurons.ThresholdNeuron;

/** The neuron as its formula reads: add up, then decide. */
public final class ReferenceThresholdNeuron implements ThresholdNeuron {

    @Override
    public double weightedSum(double[] x, double[] w, double b) {
        double z = b;
        for (int i = 0; i < x.length; i++) {
            z += x[i] * w[i];
        }
        return z;
    }

    @Override
    public int step(double z) {
        return z >= 0 ? 1 : 0;
    }

    @Override
    public int predict(double[] x, double[] w, double b) {
        return step(weightedSum(x, w, b));
    }
}
