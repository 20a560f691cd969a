package practice;

import dev.gradus.exercises.neurons.PerceptronUpdate;

/** Your perceptron rule. The contract says what is asked. */
public final class MyPerceptronUpdate implements PerceptronUpdate {

    @Override
    public Perceptron update(double[] weights, double bias, double[] x, int y, double learningRate) {
        throw new UnsupportedOperationException("TODO: predict, compare with the label, and return the new perceptron");
    }
}
