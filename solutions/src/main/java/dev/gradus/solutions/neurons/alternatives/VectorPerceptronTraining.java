package dev.gradus.solutions.neurons.alternatives;

import dev.gradus.exercises.neurons.PerceptronTraining;
import java.util.Arrays;
import java.util.LinkedList;
import org.ejml.simple.SimpleMatrix;

/** One immutable column of weights with the bias last; every correction makes a new one. */
public final class VectorPerceptronTraining implements PerceptronTraining {

    @Override
    public Training train(SimpleMatrix x, int[] y, double[] weights, double bias, double learningRate, int maxEpochs) {
        SimpleMatrix ones = SimpleMatrix.ones(x.getNumRows(), 1);
        SimpleMatrix samples = x.concatColumns(ones);
        SimpleMatrix theta =
                new SimpleMatrix(weights.length, 1, true, weights).concatRows(new SimpleMatrix(1, 1, true, bias));
        LinkedList<Integer> counts = new LinkedList<>();
        while (counts.size() < maxEpochs && (counts.isEmpty() || counts.getLast() > 0)) {
            int wrong = 0;
            for (int i = 0; i < y.length; i++) {
                SimpleMatrix row = samples.extractVector(true, i);
                double answer = row.mult(theta).get(0) >= 0 ? 1 : 0;
                if (answer != y[i]) {
                    wrong = wrong + 1;
                    theta = theta.plus(learningRate * (y[i] - answer), row.transpose());
                }
            }
            counts.addLast(wrong);
        }
        double[] values = theta.getDDRM().getData();
        int n = weights.length;
        return new Training(
                Arrays.copyOf(values, n),
                values[n],
                counts.stream().mapToInt(count -> count).toArray());
    }
}
