package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.TrainTestSplit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Rows are picked by products with matrices of zeros and ones; the order comes from sorting by random keys. */
public final class SelectionMatrixSplit implements TrainTestSplit {

    @Override
    public int[] order(int n, Random random) {
        double[] keys = random.doubles(n).toArray();
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public Split split(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        int tests = (int) Math.round(testFraction * order.length);
        return pick(x, y, Arrays.copyOfRange(order, tests, order.length), Arrays.copyOf(order, tests));
    }

    @Override
    public Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction) {
        int[] test = IntStream.range(0, order.length)
                .filter(place -> isTest(y, order, place, testFraction))
                .map(place -> order[place])
                .toArray();
        int[] train = IntStream.range(0, order.length)
                .filter(place -> !isTest(y, order, place, testFraction))
                .map(place -> order[place])
                .toArray();
        return pick(x, y, train, test);
    }

    /** Whether fewer samples of the same class come before it than the test set takes. */
    private static boolean isTest(int[] y, int[] order, int place, double testFraction) {
        int label = y[order[place]];
        long size = Arrays.stream(y).filter(other -> other == label).count();
        long before = IntStream.range(0, place)
                .filter(earlier -> y[order[earlier]] == label)
                .count();
        return before < Math.round(testFraction * size);
    }

    private static Split pick(SimpleMatrix x, int[] y, int[] train, int[] test) {
        SimpleMatrix labels = new SimpleMatrix(y.length, 1);
        for (int i = 0; i < y.length; i++) {
            labels.set(i, y[i]);
        }
        SimpleMatrix forTraining = selection(train, y.length);
        SimpleMatrix forTest = selection(test, y.length);
        return new Split(
                forTraining.mult(x), whole(forTraining.mult(labels)), forTest.mult(x), whole(forTest.mult(labels)));
    }

    private static SimpleMatrix selection(int[] samples, int m) {
        SimpleMatrix selection = new SimpleMatrix(samples.length, m);
        for (int i = 0; i < samples.length; i++) {
            selection.set(i, samples[i], 1);
        }
        return selection;
    }

    private static int[] whole(SimpleMatrix column) {
        return IntStream.range(0, column.getNumElements())
                .map(i -> (int) Math.round(column.get(i)))
                .toArray();
    }
}
