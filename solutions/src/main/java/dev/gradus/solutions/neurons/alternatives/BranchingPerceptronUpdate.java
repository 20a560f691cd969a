package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronUpdate;
import java.util.Arrays;

/** The two kinds of mistake written out. */
public final class BranchingPerceptronUpdate implements PerceptronUpdate {

    @Override
    public Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate) {
        double z = bias;
        for (int i = 0; i < x.length; i++) {
            z = Math.fma(weights[i], x[i], z);
        }
        boolean fires = z >= 0;
        if (y == 1 && !fires) {
            return moved(weights, bias, x, learningRate);
        }
        if (y == 0 && fires) {
            return moved(weights, bias, x, -learningRate);
        }
        return new Perceptron(Arrays.copyOf(weights, weights.length), bias);
    }

    private static Perceptron moved(double[] weights, double bias, double[] x, double by) {
        double[] result = new double[weights.length];
        Arrays.setAll(result, i -> weights[i] + by * x[i]);
        return new Perceptron(result, bias + by);
    }
}
