package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.TrainTestSplit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceTrainTestSplit} with its known mistakes as switches. */
public final class FaultyTrainTestSplit implements TrainTestSplit {
    private final Set<SplitSlip> made;

    public FaultyTrainTestSplit(Set<SplitSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public int[] order(int n, Random random) {
        if (made(SplitSlip.WITH_REPLACEMENT)) {
            return random.ints(n, 0, n).toArray();
        }
        int[] order = IntStream.range(0, n).toArray();
        if (made(SplitSlip.NOT_SHUFFLED)) {
            return order;
        }
        for (int i = n - 1; i > 0; i--) {
            int chosen = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[chosen];
            order[chosen] = moved;
        }
        return made(SplitSlip.ONE_BASED) ? Arrays.stream(order).map(i -> i + 1).toArray() : order;
    }

    @Override
    public Split split(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        int[] used = used(order);
        long tests = count(testFraction, y.length);
        boolean[] isTest = new boolean[y.length];
        for (int i = 0; i < tests; i++) {
            isTest[used[i]] = true;
        }
        return parts(x, y, used, isTest);
    }

    @Override
    public Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        if (made(SplitSlip.NOT_STRATIFIED)) {
            return split(x, y, order, testFraction);
        }
        int[] used = used(order);
        long[] left = new long[Arrays.stream(y).max().orElseThrow() + 1];
        for (int c = 0; c < left.length; c++) {
            int label = c;
            left[c] = made(SplitSlip.SAME_NUMBER_OF_EACH_CLASS)
                    ? count(testFraction, y.length / left.length)
                    : count(
                            testFraction,
                            Arrays.stream(y).filter(other -> other == label).count());
        }
        boolean[] isTest = new boolean[y.length];
        for (int sample : used) {
            if (left[y[sample]] > 0) {
                left[y[sample]]--;
                isTest[sample] = true;
            }
        }
        if (made(SplitSlip.GROUPED_BY_CLASS)) {
            used = Arrays.stream(used)
                    .boxed()
                    .sorted(Comparator.comparingInt(sample -> y[sample]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return parts(x, y, used, isTest);
    }

    private int[] used(int[] order) {
        if (made(SplitSlip.IGNORES_ORDER)) {
            return IntStream.range(0, order.length).toArray();
        }
        if (made(SplitSlip.INVERSE_ORDER)) {
            int[] inverse = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                inverse[order[i]] = i;
            }
            return inverse;
        }
        return order;
    }

    private long count(double testFraction, long samples) {
        double exact = (made(SplitSlip.FRACTION_FOR_TRAINING) ? 1 - testFraction : testFraction) * samples;
        if (made(SplitSlip.ROUNDED_DOWN)) {
            return (long) exact;
        }
        return made(SplitSlip.ROUNDED_UP) ? (long) Math.ceil(exact) : Math.round(exact);
    }

    private Split parts(SimpleMatrix x, int[] y, int[] order, boolean[] isTest) {
        int[] test = Arrays.stream(order).filter(sample -> isTest[sample]).toArray();
        int[] others = Arrays.stream(order).filter(sample -> !isTest[sample]).toArray();
        int[] train = others;
        if (made(SplitSlip.TEST_SAMPLES_IN_TRAINING)) {
            train = order;
        }
        if (made(SplitSlip.ONE_SAMPLE_LOST)) {
            train = Arrays.copyOfRange(others, 1, others.length);
        }
        if (made(SplitSlip.LABELS_NOT_REORDERED)) {
            int[] unmoved = IntStream.range(0, y.length).toArray();
            return new Split(
                    rows(x, train),
                    labels(y, Arrays.copyOfRange(unmoved, y.length - train.length, y.length)),
                    rows(x, test),
                    labels(y, Arrays.copyOf(unmoved, test.length)));
        }
        return new Split(rows(x, train), labels(y, train), rows(x, test), labels(y, test));
    }

    private static SimpleMatrix rows(SimpleMatrix x, int[] samples) {
        SimpleMatrix picked = new SimpleMatrix(samples.length, x.getNumCols());
        for (int i = 0; i < samples.length; i++) {
            picked.insertIntoThis(i, 0, x.extractVector(true, samples[i]));
        }
        return picked;
    }

    private static int[] labels(int[] y, int[] samples) {
        return Arrays.stream(samples).map(sample -> y[sample]).toArray();
    }

    private boolean made(SplitSlip slip) {
        return made.contains(slip);
    }
}
