package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.ThresholdNeuron;

/** Fused multiplications from the last input to the first, the bias at the end: other roundings, the same neuron. */
public final class BackwardsNeuron implements ThresholdNeuron {

    @Override
    public double weightedSum(double[] x, double[] w, double b) {
        double sum = 0;
        for (int i = x.length; i-- > 0; ) {
            sum = Math.fma(x[i], w[i], sum);
        }
        return sum + b;
    }

    @Override
    public int step(double z) {
        boolean fires = !(z < 0);
        return fires ? 1 : 0;
    }

    @Override
    public int predict(double[] x, double[] w, double b) {
        return step(weightedSum(x, w, b));
    }
}
