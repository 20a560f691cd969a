package practice;

import dev.gradus.exercises.experiments.ClassificationAccuracy;
import org.ejml.simple.SimpleMatrix;

/** Your measures. Each method is checked alone. */
public final class MyClassificationAccuracy implements ClassificationAccuracy {

    @Override
    public int[] threshold(double[] p, double threshold) {
        throw new UnsupportedOperationException("TODO: 1 where the probability is at least the threshold");
    }

    @Override
    public int[] argmax(SimpleMatrix scores) {
        throw new UnsupportedOperationException("TODO: for every row the index of its first largest score");
    }

    @Override
    public double accuracy(int[] predicted, int[] actual) {
        throw new UnsupportedOperationException("TODO: the fraction of samples with the right class");
    }

    @Override
    public SimpleMatrix confusion(int[] predicted, int[] actual, int classes) {
        throw new UnsupportedOperationException("TODO: counts, rows by actual class, columns by predicted class");
    }

    @Override
    public double baseline(int[] actual, int classes) {
        throw new UnsupportedOperationException("TODO: the accuracy of always saying the most frequent class");
    }
}
