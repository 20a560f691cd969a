package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.LibraryComparison;
import org.ejml.simple.SimpleMatrix;

/** If and for, and counting instead of formulas. */
public final class PlainLoopsComparison implements LibraryComparison {

    @Override
    public double lambda(Library library, double strength, int batch) {
        if (library == Library.SCIKIT_LEARN) {
            return strength / batch;
        }
        return library == Library.KERAS ? strength + strength : strength;
    }

    @Override
    public double loss(Library library, double reported, int outputs) {
        double loss = reported;
        if (library != Library.SCIKIT_LEARN) {
            for (int i = 1; i < outputs; i++) {
                loss += reported;
            }
        }
        return loss;
    }

    @Override
    public SimpleMatrix weights(Library library, SimpleMatrix weights) {
        if (library != Library.PYTORCH) {
            return weights;
        }
        SimpleMatrix turned = new SimpleMatrix(weights.getNumCols(), weights.getNumRows());
        for (int i = 0; i < weights.getNumRows(); i++) {
            for (int j = 0; j < weights.getNumCols(); j++) {
                turned.set(j, i, weights.get(i, j));
            }
        }
        return turned;
    }

    @Override
    public int updates(int samples, int batch, int epochs) {
        int updates = 0;
        for (int from = 0; from < samples; from += batch) {
            updates += epochs;
        }
        return updates;
    }

    @Override
    public Agreement agreement(double[] ours, double[] theirs) {
        double largest = 0;
        double mean = 0;
        double same = 0;
        for (int i = 0; i < ours.length; i++) {
            double difference = ours[i] > theirs[i] ? ours[i] - theirs[i] : theirs[i] - ours[i];
            if (difference > largest) {
                largest = difference;
            }
            mean += difference / ours.length;
            boolean bothOne = ours[i] >= 0.5 && theirs[i] >= 0.5;
            boolean bothZero = ours[i] < 0.5 && theirs[i] < 0.5;
            if (bothOne || bothZero) {
                same += 1.0 / ours.length;
            }
        }
        return new Agreement(largest, mean, same);
    }

    @Override
    public Verdict verdict(double[] ours, LibraryResult theirs, int testSamples) {
        double median = median(ours);
        double variance = theirs.median() * (1 - theirs.median()) / testSamples;
        double difference = median - theirs.median();
        return new Verdict(
                median,
                difference,
                Math.sqrt(variance),
                theirs.lowest() <= median && median <= theirs.highest(),
                difference * difference <= 4 * variance);
    }

    /** The one that has fewer than half of the others below it, and fewer than half above it. */
    private static double median(double[] values) {
        for (double candidate : values) {
            int below = 0;
            int above = 0;
            for (double other : values) {
                below += other < candidate ? 1 : 0;
                above += other > candidate ? 1 : 0;
            }
            if (below <= values.length / 2 && above <= values.length / 2) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no values");
    }
}
