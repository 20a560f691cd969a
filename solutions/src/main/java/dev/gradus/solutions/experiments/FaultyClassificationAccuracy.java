package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.ClassificationAccuracy;
import java.util.Arrays;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceClassificationAccuracy} with its known mistakes as switches. */
public final class FaultyClassificationAccuracy implements ClassificationAccuracy {
    private final Set<AccuracySlip> made;

    public FaultyClassificationAccuracy(Set<AccuracySlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public int[] threshold(double[] p, double threshold) {
        int[] classes = new int[p.length];
        for (int i = 0; i < p.length; i++) {
            classes[i] = isPositive(p[i], threshold) ? 1 : 0;
        }
        return classes;
    }

    private boolean isPositive(double p, double threshold) {
        if (made(AccuracySlip.STRICT_THRESHOLD)) {
            return p > threshold;
        }
        if (made(AccuracySlip.ALWAYS_HALF)) {
            return p >= 0.5;
        }
        return made(AccuracySlip.INVERTED_CLASSES) ? p < threshold : p >= threshold;
    }

    @Override
    public int[] argmax(SimpleMatrix scores) {
        SimpleMatrix searched = made(AccuracySlip.COLUMN_WISE) ? scores.transpose() : scores;
        int first = made(AccuracySlip.ONE_BASED) ? 1 : 0;
        int[] classes = new int[searched.getNumRows()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = first + largest(searched, i);
        }
        return classes;
    }

    private int largest(SimpleMatrix scores, int row) {
        int best = 0;
        double highest = made(AccuracySlip.BEST_STARTS_AT_ZERO) ? 0 : merit(scores.get(row, 0));
        for (int j = 0; j < scores.getNumCols(); j++) {
            double merit = merit(scores.get(row, j));
            if (merit > highest || (made(AccuracySlip.LAST_OF_EQUAL) && merit == highest)) {
                best = j;
                highest = merit;
            }
        }
        return best;
    }

    private double merit(double score) {
        if (made(AccuracySlip.LARGEST_MAGNITUDE)) {
            return Math.abs(score);
        }
        return made(AccuracySlip.SMALLEST_SCORE) ? -score : score;
    }

    @Override
    public double accuracy(int[] predicted, int[] actual) {
        if (made(AccuracySlip.MEAN_PREDICTION)) {
            return Arrays.stream(predicted).average().orElseThrow();
        }
        int counted = 0;
        for (int i = 0; i < actual.length; i++) {
            if (counts(predicted[i], actual[i])) {
                counted++;
            }
        }
        if (made(AccuracySlip.INTEGER_DIVISION)) {
            return counted / actual.length;
        }
        if (made(AccuracySlip.COUNT_OF_RIGHT)) {
            return counted;
        }
        double accuracy = (double) counted / actual.length;
        return made(AccuracySlip.PERCENTAGE) ? 100 * accuracy : accuracy;
    }

    private boolean counts(int predicted, int actual) {
        if (made(AccuracySlip.ERROR_RATE)) {
            return predicted != actual;
        }
        return predicted == actual && (actual == 1 || !made(AccuracySlip.ONLY_CLASS_ONE));
    }

    @Override
    public SimpleMatrix confusion(int[] predicted, int[] actual, int classes) {
        SimpleMatrix counts = new SimpleMatrix(classes, classes);
        for (int i = 0; i < actual.length; i++) {
            if (predicted[i] == actual[i] || !made(AccuracySlip.ONLY_RIGHT_COUNTED)) {
                counts.set(actual[i], predicted[i], counts.get(actual[i], predicted[i]) + 1);
            }
        }
        if (made(AccuracySlip.ROWS_NORMALISED)) {
            for (int i = 0; i < classes; i++) {
                double row = Math.max(1, counts.extractVector(true, i).elementSum());
                for (int j = 0; j < classes; j++) {
                    counts.set(i, j, counts.get(i, j) / row);
                }
            }
        }
        return made(AccuracySlip.TRANSPOSED_COUNTS) ? counts.transpose() : counts;
    }

    @Override
    public double baseline(int[] actual, int classes) {
        if (made(AccuracySlip.ONE_OVER_CLASSES)) {
            return 1.0 / classes;
        }
        int[] counts = new int[classes];
        int largest = 0;
        for (int label : actual) {
            counts[label]++;
            largest = Math.max(largest, counts[label]);
        }
        return (double) (made(AccuracySlip.SHARE_OF_CLASS_ONE) ? counts[1] : largest) / actual.length;
    }

    private boolean made(AccuracySlip slip) {
        return made.contains(slip);
    }
}
