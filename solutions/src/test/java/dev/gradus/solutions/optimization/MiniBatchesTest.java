package dev.gradus.solutions.optimization;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Outcome;
import dev.gradus.exercises.optimization.MiniBatches;
import dev.gradus.exercises.optimization.MiniBatches.Batch;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.alternatives.SortedKeysMiniBatches;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MiniBatchesTest {
    private final MiniBatches reference = new ReferenceMiniBatches();

    @Test
    void allSixOrdersOfThreeSamplesAreEquallyLikely() {
        Map<String, Integer> counts = new HashMap<>();
        for (int[] order : reference.orders(3, 6000, new Random(7))) {
            counts.merge(Arrays.toString(order), 1, Integer::sum);
        }

        // 1000 expected each, with a standard deviation of √(6000 · 1/6 · 5/6) = 29.
        assertThat(counts)
                .hasSize(6)
                .allSatisfy((order, count) -> assertThat(count).isBetween(850, 1150));
    }

    @Test
    void theTestOfFairnessKnowsGoodShufflesFromBadOnes() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(bias(reference, seed)).as("seed %d", seed).isFalse();
            assertThat(bias(new FaultyMiniBatches(Set.of(BatchSlip.NEVER_STAYS)), seed))
                    .isTrue();
            assertThat(bias(new FaultyMiniBatches(Set.of(BatchSlip.SWAPS_WITH_ANY_PLACE)), seed))
                    .isTrue();
        }
    }

    @Test
    void ordersOfAnotherShuffleAreNotExplainedByHowTheyDifferFromTheReferences() {
        MiniBatches countsFromOne = new Shifted();
        Exercise exercise = DirectGrading.of("mini-batches").exercise();

        Assessment assessment = Assessment.of(
                exercise, new InProcessHost(exercise.contract(), () -> countsFromOne), 9, GradingListener.NONE);

        assertThat(assessment.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .extracting(CheckResult::id)
                .containsExactly("orders");
        assertThat(assessment.diagnoses()).isEmpty();
    }

    /** Shuffles by sorting keys, and numbers the samples from 1. */
    private static final class Shifted implements MiniBatches {
        private final MiniBatches right = new SortedKeysMiniBatches();

        @Override
        public List<int[]> orders(int samples, int epochs, Random random) {
            return right.orders(samples, epochs, random).stream()
                    .map(order -> Arrays.stream(order).map(i -> i + 1).toArray())
                    .toList();
        }

        @Override
        public List<int[]> split(int[] order, int size) {
            return right.split(order, size);
        }

        @Override
        public Batch select(SimpleMatrix x, SimpleMatrix y, int[] rows) {
            return right.select(x, y, rows);
        }

        @Override
        public List<Batch> epoch(SimpleMatrix x, SimpleMatrix y, int[] order, int size) {
            return right.epoch(x, y, order, size);
        }
    }

    private static boolean bias(MiniBatches batches, long seed) {
        return new ShuffledOrders(200, batches.orders(200, 120, new Random(seed)))
                .bias()
                .isPresent();
    }

    @Test
    void anEpochHasEverySampleOnceWithItsLabel() {
        SimpleMatrix x = new SimpleMatrix(23, 2);
        SimpleMatrix y = new SimpleMatrix(23, 1);
        for (int i = 0; i < 23; i++) {
            x.set(i, 0, i);
            x.set(i, 1, 100 + i);
            y.set(i, 0, 1000 + i);
        }
        int[] order = reference.orders(23, 1, new Random(3)).get(0);
        List<Batch> batches = reference.epoch(x, y, order, 5);

        assertThat(batches).extracting(batch -> batch.x().getNumRows()).containsExactly(5, 5, 5, 5, 3);
        Set<Double> seen = batches.stream()
                .flatMap(batch -> {
                    for (int i = 0; i < batch.x().getNumRows(); i++) {
                        assertThat(batch.y().get(i, 0))
                                .isEqualTo(1000 + batch.x().get(i, 0));
                        assertThat(batch.x().get(i, 1))
                                .isEqualTo(100 + batch.x().get(i, 0));
                    }
                    return Arrays.stream(batch.x().getColumn(0).toArray2()).map(row -> row[0]);
                })
                .collect(Collectors.toSet());
        assertThat(seen).hasSize(23);
    }

    @Test
    void theExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{0.1, 0.2}, {1.1, 1.2}, {2.1, 2.2}, {3.1, 3.2}, {4.1, 4.2}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{10}, {11}, {12}, {13}, {14}});
        int[] order = {3, 0, 4, 1, 2};
        String pieces = reference.split(order, 2).stream()
                .map(piece -> "$" + Arrays.toString(piece) + "$")
                .collect(Collectors.joining(", "));
        Batch first = reference.epoch(x, y, order, 2).get(0);

        Statement.of("mini-batches")
                .says("With the order $%s$ and size 2, `split` gives %s", Arrays.toString(order), pieces)
                .says("X = %s", tex(x, 1))
                .says("Y = %s", tex(y, 1))
                .says("X_{[3, 0]} = %s", tex(first.x(), 1))
                .says("Y_{[3, 0]} = %s", tex(first.y(), 1));
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchSlip.class,
            names = {"LAST_PIECE_DROPPED", "PIECES_ONE_SHORT", "ORDER_IGNORED", "LABELS_NOT_REORDERED", "SORTED_ROWS"})
    void aSlipInPiecesOrRowsDoesNotCostTheEpoch(BatchSlip slip) {
        assertThat(DirectGrading.of("mini-batches")
                        .failures(new FaultyMiniBatches(Set.of(slip)), 5)
                        .keySet())
                .isNotEmpty()
                .doesNotContain("epoch", "orders", "reshuffling", "fairness");
    }
}
