package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.ClassificationAccuracy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Streams of indices. */
public final class StreamedAccuracy implements ClassificationAccuracy {

    @Override
    public int[] threshold(double[] p, double threshold) {
        return Arrays.stream(p).mapToInt(value -> value < threshold ? 0 : 1).toArray();
    }

    @Override
    public int[] argmax(SimpleMatrix scores) {
        return IntStream.range(0, scores.getNumRows())
                .map(row -> IntStream.range(0, scores.getNumCols())
                        .boxed()
                        .max(Comparator.<Integer>comparingDouble(column -> scores.get(row, column))
                                .thenComparing(Comparator.reverseOrder()))
                        .orElseThrow())
                .toArray();
    }

    @Override
    public double accuracy(int[] predicted, int[] actual) {
        return IntStream.range(0, actual.length)
                .mapToDouble(i -> predicted[i] == actual[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Override
    public SimpleMatrix confusion(int[] predicted, int[] actual, int classes) {
        double[][] counts = new double[classes][classes];
        IntStream.range(0, actual.length).forEach(i -> counts[actual[i]][predicted[i]]++);
        return new SimpleMatrix(counts);
    }

    @Override
    public double baseline(int[] actual, int classes) {
        return IntStream.range(0, classes)
                .mapToDouble(label ->
                        Arrays.stream(actual).filter(other -> other == label).count() / (double) actual.length)
                .max()
                .orElseThrow();
    }
}
