package dev.gradus.solutions.neurons;

import dev.gradus.exercises.neurons.PerceptronUpdate;

/** The rule as it is written: predict with the old weights, then move by the error. */
public final class ReferencePerceptronUpdate implements PerceptronUpdate {

    @Override
    public Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate) {
        int error = y - predict(weights, bias, x);
        double step = learningRate * error;
        double[] updated = weights.clone();
        for (int i = 0; i < x.length; i++) {
            updated[i] += step * x[i];
        }
        return new Perceptron(updated, bias + step);
    }

    private static int predict(double[] weights, double bias, double[] x) {
        double z = bias;
        for (int i = 0; i < x.length; i++) {
            z += weights[i] * x[i];
        }
        return z >= 0 ? 1 : 0;
    }
}
