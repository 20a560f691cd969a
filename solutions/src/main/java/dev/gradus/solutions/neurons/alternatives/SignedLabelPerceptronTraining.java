package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Labels −1 and +1, the bias as a last weight, and plain arrays. */
public final class SignedLabelPerceptronTraining implements PerceptronTraining {

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        int n = weights.length;
        double[] theta = Arrays.copyOf(weights, n + 1);
        theta[n] = bias;
        int[] mistakes = new int[maxEpochs];
        for (int epoch = 0; epoch < maxEpochs; epoch++) {
            for (int i = 0; i < y.length; i++) {
                double[] sample = sample(x, i);
                double label = y[i] == 1 ? 1 : -1;
                double z = 0;
                for (int j = 0; j <= n; j++) {
                    z += theta[j] * sample[j];
                }
                boolean wrong = y[i] == 1 ? z < 0 : z >= 0;
                if (wrong) {
                    mistakes[epoch]++;
                    for (int j = 0; j <= n; j++) {
                        theta[j] += learningRate * label * sample[j];
                    }
                }
            }
            if (mistakes[epoch] == 0) {
                return new Training(Arrays.copyOf(theta, n), theta[n], Arrays.copyOf(mistakes, epoch + 1));
            }
        }
        return new Training(Arrays.copyOf(theta, n), theta[n], mistakes);
    }

    private static double[] sample(SimpleMatrix x, int row) {
        double[] sample = new double[x.getNumCols() + 1];
        for (int j = 0; j < x.getNumCols(); j++) {
            sample[j] = x.get(row, j);
        }
        sample[x.getNumCols()] = 1;
        return sample;
    }
}
