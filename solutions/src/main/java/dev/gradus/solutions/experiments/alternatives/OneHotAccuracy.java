package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.ClassificationAccuracy;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** Everything from one-hot matrices: the confusion matrix is a product, accuracy its trace. */
public final class OneHotAccuracy implements ClassificationAccuracy {

    @Override
    public int[] threshold(double[] p, double threshold) {
        SimpleMatrix scores = new SimpleMatrix(p.length, 2);
        for (int i = 0; i < p.length; i++) {
            scores.set(i, 1, p[i] - threshold >= 0 ? 1 : -1);
        }
        return argmax(scores);
    }

    @Override
    public int[] argmax(SimpleMatrix scores) {
        int[] classes = new int[scores.getNumRows()];
        for (int i = 0; i < classes.length; i++) {
            double largest = scores.extractVector(true, i).elementMax();
            while (scores.get(i, classes[i]) != largest) {
                classes[i]++;
            }
        }
        return classes;
    }

    @Override
    public double accuracy(int[] predicted, int[] actual) {
        int classes = 1;
        for (int i = 0; i < actual.length; i++) {
            classes = Math.max(classes, 1 + Math.max(predicted[i], actual[i]));
        }
        return confusion(predicted, actual, classes).trace() / actual.length;
    }

    @Override
    public SimpleMatrix confusion(int[] predicted, int[] actual, int classes) {
        return oneHot(actual, classes).transpose().mult(oneHot(predicted, classes));
    }

    @Override
    public double baseline(int[] actual, int classes) {
        return Matrices.sumRows(oneHot(actual, classes)).divide(actual.length).elementMax();
    }

    private static SimpleMatrix oneHot(int[] labels, int classes) {
        SimpleMatrix rows = new SimpleMatrix(labels.length, classes);
        for (int i = 0; i < labels.length; i++) {
            rows.set(i, labels[i], 1);
        }
        return rows;
    }
}
