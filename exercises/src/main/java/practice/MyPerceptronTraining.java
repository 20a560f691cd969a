package practice;

import dev.gradus.exercises.neurons.PerceptronTraining;
import org.ejml.simple.SimpleMatrix;

/** Your perceptron in training. The contract says what is asked. */
public final class MyPerceptronTraining implements PerceptronTraining {

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        throw new UnsupportedOperationException("TODO: run epochs of the perceptron rule until one has no mistake");
    }
}
