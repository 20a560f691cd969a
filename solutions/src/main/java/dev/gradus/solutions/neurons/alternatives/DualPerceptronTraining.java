package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * The dual form: only counts how often each sample was answered wrongly, and in which direction. The weights are the
 * starting weights plus η times the samples, each as often as it was corrected.
 */
public final class DualPerceptronTraining implements PerceptronTraining {

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        SimpleMatrix gram = x.mult(x.transpose());
        SimpleMatrix start = x.mult(new SimpleMatrix(weights.length, 1, true, weights));
        double[] corrections = new double[y.length];
        IntStream.Builder counts = IntStream.builder();
        int wrong = -1;
        for (int epoch = 0; epoch < maxEpochs && wrong != 0; epoch++) {
            wrong = 0;
            for (int i = 0; i < y.length; i++) {
                double z = start.get(i) + bias;
                for (int k = 0; k < y.length; k++) {
                    z += learningRate * corrections[k] * (gram.get(i, k) + 1);
                }
                int error = z < 0 ? y[i] : y[i] - 1;
                corrections[i] += error;
                wrong += Math.abs(error);
            }
            counts.add(wrong);
        }
        double[] w = weights.clone();
        double b = bias;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[j] += learningRate * corrections[i] * x.get(i, j);
            }
            b += learningRate * corrections[i];
        }
        return new Training(w, b, counts.build().toArray());
    }
}
