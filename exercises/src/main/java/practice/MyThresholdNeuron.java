package practice;

import dev.gradus.exercises.neurons.ThresholdNeuron;

/** Your neuron. The contract says what each method gives. */
public final class MyThresholdNeuron implements ThresholdNeuron {

    @Override
    public double weightedSum(double[] x, double[] w, double b) {
        throw new UnsupportedOperationException("TODO: add up the inputs times their weights, and the bias");
    }

    @Override
    public int step(double z) {
        throw new UnsupportedOperationException("TODO: decide between 1 and 0");
    }

    @Override
    public int predict(double[] x, double[] w, double b) {
        throw new UnsupportedOperationException("TODO: put the two together");
    }
}
