package dev.gradus.solutions.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.experiments.TrainTestSplit;
import dev.gradus.exercises.experiments.TrainTestSplit.Split;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class TrainTestSplitTest {
    private final TrainTestSplit reference = new ReferenceTrainTestSplit();

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{10}, {11}, {12}, {13}, {14}, {15}, {16}, {17}});
        int[] y = {0, 0, 0, 0, 0, 0, 1, 1};
        Statement statement = Statement.of("train-test-split");

        for (int[] order : new int[][] {{3, 6, 0, 5, 7, 1, 4, 2}, {6, 7, 0, 1, 2, 3, 4, 5}}) {
            statement
                    .says("order %s", order[0] == 3 ? "is " + Arrays.toString(order) : Arrays.toString(order))
                    .says("| `split` %s", row(reference.split(x, y, order, 0.5)))
                    .says("| `stratified` %s", row(reference.stratified(x, y, order, 0.5)));
        }
    }

    @Test
    void aStratifiedSplitTakesTheSameShareOfEveryClass() {
        Random random = new Random(4);
        int[] y = IntStream.range(0, 100).map(i -> i < 70 ? 0 : i < 90 ? 1 : 2).toArray();
        SimpleMatrix x = SimpleMatrix.random_DDRM(100, 2, -1, 1, random);

        Split split = reference.stratified(x, y, reference.order(100, random), 0.3);

        for (int label = 0; label < 3; label++) {
            int of = label;
            long all = Arrays.stream(y).filter(other -> other == of).count();
            assertThat(Arrays.stream(split.testY()).filter(other -> other == of).count())
                    .isEqualTo(all * 3 / 10);
        }
    }

    @Test
    void everySampleIsInExactlyOnePartWithItsLabel() {
        Random random = new Random(9);
        SimpleMatrix x = SimpleMatrix.random_DDRM(31, 2, -1, 1, random);
        int[] y = random.ints(31, 0, 3).toArray();
        int[] order = reference.order(31, random);
        Map<Double, Integer> labels = new HashMap<>();
        IntStream.range(0, 31).forEach(i -> labels.put(x.get(i, 0), y[i]));

        for (Split split : new Split[] {reference.split(x, y, order, 0.2), reference.stratified(x, y, order, 0.2)}) {
            Map<Double, Integer> found = new HashMap<>();
            IntStream.range(0, split.trainY().length)
                    .forEach(i -> found.put(split.trainX().get(i, 0), split.trainY()[i]));
            IntStream.range(0, split.testY().length)
                    .forEach(i -> found.put(split.testX().get(i, 0), split.testY()[i]));
            assertThat(split.trainY().length + split.testY().length).isEqualTo(31);
            assertThat(found).isEqualTo(labels);
        }
    }

    @Test
    void allOrdersAreEquallyLikely() {
        Random random = new Random(1);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            counts.merge(Arrays.toString(reference.order(3, random)), 1, Integer::sum);
        }

        // 1,000 expected of each of the six; a standard deviation is 29.
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
    }

    @Test
    void rejectsAnOrderFromItsOwnSeed() {
        TrainTestSplit own = new TrainTestSplit() {
            @Override
            public int[] order(int n, Random random) {
                return reference.order(n, new Random(42));
            }

            @Override
            public Split split(SimpleMatrix x, int[] y, int[] order, double testFraction) {
                return reference.split(x, y, order, testFraction);
            }

            @Override
            public Split stratified(SimpleMatrix x, int[] y, int[] order, double testFraction) {
                return reference.stratified(x, y, order, testFraction);
            }
        };

        assertThat(DirectGrading.of("train-test-split").failures(own, 2)).containsOnlyKeys("orders");
    }

    private static String row(Split split) {
        return String.format(
                "| %s | %s | %s | %s |",
                column(split.testX()),
                Arrays.toString(split.testY()),
                column(split.trainX()),
                Arrays.toString(split.trainY()));
    }

    private static String column(SimpleMatrix x) {
        return Arrays.toString(
                IntStream.range(0, x.getNumRows()).map(i -> (int) x.get(i)).toArray());
    }
}
