package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.LibraryComparison;
import java.util.Arrays;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceLibraryComparison} with its known mistakes as switches. */
public final class FaultyLibraryComparison implements LibraryComparison {
    private static final double HALF = 0.5;

    private final Set<ComparisonSlip> made;

    public FaultyLibraryComparison(Set<ComparisonSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public double lambda(Library library, double strength, int batch) {
        double divisor = made(ComparisonSlip.EVERYTHING_OVER_BATCH) ? batch : 1;
        return switch (library) {
            case SCIKIT_LEARN -> made(ComparisonSlip.ALPHA_AS_LAMBDA) ? strength : strength / batch;
            case KERAS -> kerasFactor() * strength / divisor;
            case PYTORCH -> strength / divisor;
        };
    }

    private double kerasFactor() {
        if (made(ComparisonSlip.KERAS_HALVED)) {
            return 0.5;
        }
        return made(ComparisonSlip.KERAS_WITHOUT_FACTOR) ? 1 : 2;
    }

    @Override
    public double loss(Library library, double reported, int outputs) {
        boolean summed = library == Library.SCIKIT_LEARN && !made(ComparisonSlip.EVERY_LOSS_TIMES_OUTPUTS);
        if (summed || made(ComparisonSlip.LOSS_AS_REPORTED)) {
            return reported;
        }
        return made(ComparisonSlip.LOSS_OVER_OUTPUTS) ? reported / outputs : reported * outputs;
    }

    @Override
    public SimpleMatrix weights(Library library, SimpleMatrix weights) {
        boolean transposed = made(ComparisonSlip.ALL_TRANSPOSED)
                || (library == Library.PYTORCH && !made(ComparisonSlip.NOT_TRANSPOSED));
        return transposed ? weights.transpose() : weights.copy();
    }

    @Override
    public int updates(int samples, int batch, int epochs) {
        if (made(ComparisonSlip.UPDATES_ARE_EPOCHS)) {
            return epochs;
        }
        if (made(ComparisonSlip.ROUNDED_AT_THE_END)) {
            return (samples * epochs + batch - 1) / batch;
        }
        int batches = made(ComparisonSlip.LAST_BATCH_FORGOTTEN) ? samples / batch : (samples + batch - 1) / batch;
        return batches * epochs;
    }

    @Override
    public Agreement agreement(double[] ours, double[] theirs) {
        double largest = made(ComparisonSlip.SIGNED_DIFFERENCES) ? Double.NEGATIVE_INFINITY : 0;
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < ours.length; i++) {
            double signed = ours[i] - theirs[i];
            double difference = made(ComparisonSlip.SIGNED_DIFFERENCES) ? signed : Math.abs(signed);
            largest = Math.max(largest, difference);
            sum += made(ComparisonSlip.ROOT_MEAN_SQUARE) ? signed * signed : difference;
            boolean same = classOf(ours[i]) == classOf(theirs[i]);
            counted += same == made(ComparisonSlip.DIFFERENT_CLASS) ? 0 : 1;
        }
        double mean = sum / ours.length;
        return new Agreement(
                largest,
                made(ComparisonSlip.ROOT_MEAN_SQUARE) ? Math.sqrt(mean) : mean,
                (double) counted / ours.length);
    }

    private boolean classOf(double p) {
        return made(ComparisonSlip.STRICT_HALF) ? p > HALF : p >= HALF;
    }

    @Override
    public Verdict verdict(double[] ours, LibraryResult theirs, int testSamples) {
        double median = median(ours);
        double difference = median - theirs.median();
        double standardError = standardError(theirs.median(), testSamples);
        double allowed = made(ComparisonSlip.ONE_STANDARD_ERROR) ? standardError : 2 * standardError;
        double size = made(ComparisonSlip.ONLY_WORSE_IS_UNEXPLAINED) ? -difference : Math.abs(difference);
        boolean inside = made(ComparisonSlip.INSIDE_WITHOUT_ENDS)
                ? median > theirs.lowest() && median < theirs.highest()
                : median >= theirs.lowest() && median <= theirs.highest();
        return new Verdict(
                median,
                made(ComparisonSlip.DIFFERENCE_REVERSED) ? -difference : difference,
                standardError,
                inside,
                size <= allowed);
    }

    private double median(double[] ours) {
        if (made(ComparisonSlip.UNSORTED_MEDIAN)) {
            return ours[ours.length / 2];
        }
        if (made(ComparisonSlip.MEAN_OF_SEEDS)) {
            return Arrays.stream(ours).average().orElseThrow();
        }
        double[] sorted = Arrays.stream(ours).sorted().toArray();
        return made(ComparisonSlip.BEST_SEED) ? sorted[sorted.length - 1] : sorted[sorted.length / 2];
    }

    private double standardError(double p, int samples) {
        double variance = made(ComparisonSlip.SAMPLES_FORGOTTEN) ? p * (1 - p) : p * (1 - p) / samples;
        return made(ComparisonSlip.NO_ROOT) ? variance : Math.sqrt(variance);
    }

    private boolean made(ComparisonSlip slip) {
        return made.contains(slip);
    }
}
