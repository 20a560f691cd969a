package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.ClassificationAccuracy;
import org.ejml.simple.SimpleMatrix;

/** Accuracy and baseline are both read from counts: right answers over all, and the largest class over all. */
public final class ReferenceClassificationAccuracy implements ClassificationAccuracy {

    @Override
    public int[] threshold(double[] p, double threshold) {
        int[] classes = new int[p.length];
        for (int i = 0; i < p.length; i++) {
            classes[i] = p[i] >= threshold ? 1 : 0;
        }
        return classes;
    }

    @Override
    public int[] argmax(SimpleMatrix scores) {
        int[] classes = new int[scores.getNumRows()];
        for (int i = 0; i < scores.getNumRows(); i++) {
            for (int j = 1; j < scores.getNumCols(); j++) {
                // Strictly greater, so that the first of equal scores stays.
                if (scores.get(i, j) > scores.get(i, classes[i])) {
                    classes[i] = j;
                }
            }
        }
        return classes;
    }

    @Override
    public double accuracy(int[] predicted, int[] actual) {
        int right = 0;
        for (int i = 0; i < actual.length; i++) {
            if (predicted[i] == actual[i]) {
                right++;
            }
        }
        // One of the two must be a double, else this is a division of whole numbers.
        return (double) right / actual.length;
    }

    @Override
    public SimpleMatrix confusion(int[] predicted, int[] actual, int classes) {
        SimpleMatrix counts = new SimpleMatrix(classes, classes);
        for (int i = 0; i < actual.length; i++) {
            counts.set(actual[i], predicted[i], counts.get(actual[i], predicted[i]) + 1);
        }
        return counts;
    }

    @Override
    public double baseline(int[] actual, int classes) {
        int[] counts = new int[classes];
        int largest = 0;
        for (int label : actual) {
            counts[label]++;
            largest = Math.max(largest, counts[label]);
        }
        return (double) largest / actual.length;
    }
}
