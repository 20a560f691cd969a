package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.LibraryComparison;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** One switch per convention; what is left after that is arithmetic. */
public final class ReferenceLibraryComparison implements LibraryComparison {
    private static final double HALF = 0.5;
    private static final double ERRORS_ALLOWED = 2;

    @Override
    public double lambda(Library library, double strength, int batch) {
        // All three are compared by the gradient of their penalty, which is λW for ours.
        return switch (library) {
            case SCIKIT_LEARN -> strength / batch;
            case KERAS -> 2 * strength;
            case PYTORCH -> strength;
        };
    }

    @Override
    public double loss(Library library, double reported, int outputs) {
        return switch (library) {
            case SCIKIT_LEARN -> reported;
            case KERAS, PYTORCH -> reported * outputs;
        };
    }

    @Override
    public SimpleMatrix weights(Library library, SimpleMatrix weights) {
        return switch (library) {
            case SCIKIT_LEARN, KERAS -> weights.copy();
            case PYTORCH -> weights.transpose();
        };
    }

    @Override
    public int updates(int samples, int batch, int epochs) {
        int batches = (samples + batch - 1) / batch;
        return batches * epochs;
    }

    @Override
    public Agreement agreement(double[] ours, double[] theirs) {
        double largest = 0;
        double sum = 0;
        int same = 0;
        for (int i = 0; i < ours.length; i++) {
            double difference = Math.abs(ours[i] - theirs[i]);
            largest = Math.max(largest, difference);
            sum += difference;
            same += (ours[i] >= HALF) == (theirs[i] >= HALF) ? 1 : 0;
        }
        return new Agreement(largest, sum / ours.length, (double) same / ours.length);
    }

    @Override
    public Verdict verdict(double[] ours, LibraryResult theirs, int testSamples) {
        double[] sorted = Arrays.stream(ours).sorted().toArray();
        double median = sorted[sorted.length / 2];
        double difference = median - theirs.median();
        double standardError = Math.sqrt(theirs.median() * (1 - theirs.median()) / testSamples);
        return new Verdict(
                median,
                difference,
                standardError,
                median >= theirs.lowest() && median <= theirs.highest(),
                Math.abs(difference) <= ERRORS_ALLOWED * standardError);
    }
}
