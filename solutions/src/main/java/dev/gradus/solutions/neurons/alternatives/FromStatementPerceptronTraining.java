package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementPerceptronTraining implements PerceptronTraining {

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        double[] w = weights.clone();
        double b = bias;
        int[] errors = new int[maxEpochs];
        int epochs = 0;
        while (epochs < maxEpochs) {
            int wrong = 0;
            for (int i = 0; i < x.getNumRows(); i++) {
                double sum = b;
                for (int j = 0; j < w.length; j++) {
                    sum += w[j] * x.get(i, j);
                }
                int diff = y[i] - (sum >= 0 ? 1 : 0);
                if (diff != 0) {
                    wrong++;
                    for (int j = 0; j < w.length; j++) {
                        w[j] += learningRate * diff * x.get(i, j);
                    }
                    b += learningRate * diff;
                }
            }
            errors[epochs++] = wrong;
            if (wrong == 0) {
                break;
            }
        }
        return new Training(w, b, Arrays.copyOf(errors, epochs));
    }
}
