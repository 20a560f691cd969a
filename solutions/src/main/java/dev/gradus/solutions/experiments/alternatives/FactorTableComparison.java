package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.LibraryComparison;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The conventions as a table of data, read by all three methods; comparisons as streams. */
public final class FactorTableComparison implements LibraryComparison {
    private static final Map<Library, Convention> CONVENTIONS = new EnumMap<>(Map.of(
            Library.SCIKIT_LEARN, new Convention(1, true, false, false),
            Library.KERAS, new Convention(2, false, true, false),
            Library.PYTORCH, new Convention(1, false, true, true)));

    private record Convention(
            double penaltyFactor, boolean penaltyOverBatch, boolean lossOverOutputs, boolean outputsFirst) {}

    @Override
    public double lambda(Library library, double strength, int batch) {
        Convention convention = CONVENTIONS.get(library);
        return convention.penaltyFactor() * strength / (convention.penaltyOverBatch() ? batch : 1);
    }

    @Override
    public double loss(Library library, double reported, int outputs) {
        return CONVENTIONS.get(library).lossOverOutputs() ? outputs * reported : reported;
    }

    @Override
    public SimpleMatrix weights(Library library, SimpleMatrix weights) {
        return CONVENTIONS.get(library).outputsFirst() ? weights.transpose() : weights;
    }

    @Override
    public int updates(int samples, int batch, int epochs) {
        return epochs * (int) Math.ceil((double) samples / batch);
    }

    @Override
    public Agreement agreement(double[] ours, double[] theirs) {
        var differences = IntStream.range(0, ours.length)
                .mapToDouble(i -> Math.abs(theirs[i] - ours[i]))
                .summaryStatistics();
        double same = IntStream.range(0, ours.length)
                .filter(i -> ours[i] < 0.5 == theirs[i] < 0.5)
                .count();
        return new Agreement(differences.getMax(), differences.getAverage(), same / ours.length);
    }

    @Override
    public Verdict verdict(double[] ours, LibraryResult theirs, int testSamples) {
        double median = IntStream.range(0, ours.length)
                .mapToDouble(i -> ours[i])
                .sorted()
                .skip(ours.length / 2)
                .findFirst()
                .orElseThrow();
        double p = theirs.median();
        double error = Math.sqrt(p) * Math.sqrt(1 - p) / Math.sqrt(testSamples);
        double difference = median - p;
        return new Verdict(
                median,
                difference,
                error,
                !(median < theirs.lowest()) && !(median > theirs.highest()),
                difference >= -2 * error && difference <= 2 * error);
    }
}
