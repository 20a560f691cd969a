package dev.gradus.solutions.neurons;

import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Epochs outside, samples inside, and every wrong answer corrected at once. */
public final class ReferencePerceptronTraining implements PerceptronTraining {

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        double[] w = weights.clone();
        double b = bias;
        List<Integer> errorsPerEpoch = new ArrayList<>();
        int errors;
        do {
            errors = 0;
            for (int row = 0; row < y.length; row++) {
                int error = y[row] - predict(x, row, w, b);
                if (error != 0) {
                    errors++;
                    for (int j = 0; j < w.length; j++) {
                        w[j] += learningRate * error * x.get(row, j);
                    }
                    b += learningRate * error;
                }
            }
            errorsPerEpoch.add(errors);
        } while (errors > 0 && errorsPerEpoch.size() < maxEpochs);
        return new Training(
                w, b, errorsPerEpoch.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int predict(SimpleMatrix x, int row, double[] w, double b) {
        double z = b;
        for (int j = 0; j < w.length; j++) {
            z += x.get(row, j) * w[j];
        }
        return z >= 0 ? 1 : 0;
    }
}
