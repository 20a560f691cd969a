package dev.gradus.solutions.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.regularization.EarlyStopping;
import dev.gradus.exercises.regularization.EarlyStopping.Outcome;
import dev.gradus.exercises.regularization.EarlyStopping.Task;
import dev.gradus.exercises.regularization.EarlyStopping.Trained;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private static final double NAN = Double.NaN;
    private static final double[] DIPS = {1, 0.9, 0.95, 0.94, 0.85, 0.9, 0.89, 0.88, 0.87};
    private static final DirectGrading GRADING = DirectGrading.of("early-stopping");

    private final EarlyStopping reference = new ReferenceEarlyStopping();

    @Test
    void stopsAfterAsManyEpochsInARowAsPatienceHas() {
        assertThat(reference.decide(DIPS, 3, 0)).isEqualTo(new Outcome(7, true, 4));
        assertThat(reference.decide(DIPS, 2, 0)).isEqualTo(new Outcome(3, true, 1));
        assertThat(reference.decide(DIPS, 1, 0)).isEqualTo(new Outcome(2, true, 1));
        assertThat(reference.decide(DIPS, 5, 0)).isEqualTo(new Outcome(8, false, 4));
        assertThat(reference.decide(new double[] {3, 2, 1}, 1, 0)).isEqualTo(new Outcome(2, false, 2));
    }

    @Test
    void eachWrongWayOfCountingEndsElsewhere() {
        assertThat(faulty(EarlyStoppingSlip.ALL_BAD_EPOCHS_COUNTED)
                        .decide(DIPS, 3, 0)
                        .lastEpoch())
                .isEqualTo(5);
        assertThat(faulty(EarlyStoppingSlip.PATIENCE_EXCEEDED).decide(DIPS, 3, 0))
                .isEqualTo(new Outcome(8, true, 4));
        assertThat(faulty(EarlyStoppingSlip.COMPARED_WITH_PREVIOUS)
                        .decide(DIPS, 3, 0)
                        .early())
                .isFalse();
    }

    @Test
    void improvesOnlyByMoreThanMinDelta() {
        assertThat(reference.decide(DIPS, 3, 0.1)).isEqualTo(new Outcome(3, true, 0));
        assertThat(reference.decide(new double[] {1, 0.75, 0.5}, 2, 0.25)).isEqualTo(new Outcome(2, false, 2));
        assertThat(reference.decide(new double[] {1, 0.75, 0.75}, 2, 0.25)).isEqualTo(new Outcome(2, true, 0));
    }

    @Test
    void nanIsNeverAnImprovementAndNeverTheBest() {
        assertThat(reference.decide(new double[] {1, NAN, NAN}, 2, 0)).isEqualTo(new Outcome(2, true, 0));
        assertThat(reference.decide(new double[] {NAN, 1, NAN, 0.5}, 2, 0)).isEqualTo(new Outcome(3, false, 3));
        assertThat(reference.decide(new double[] {NAN, NAN}, 2, 0)).isEqualTo(new Outcome(1, true, -1));
        assertThat(reference.decide(new double[] {Double.POSITIVE_INFINITY}, 2, 0))
                .isEqualTo(new Outcome(0, false, -1));
    }

    @Test
    void theStatementsExamplesAreComputedByTheReference() {
        Outcome patient = reference.decide(DIPS, 3, 0);
        Outcome hasty = reference.decide(DIPS, 2, 0);
        Outcome unfinished = reference.decide(DIPS, 5, 0);
        Outcome demanding = reference.decide(DIPS, 3, 0.1);
        Task task = new Task(new double[] {0}, new double[] {1}, new double[] {0.5}, 0.2);
        Trained trained = reference.train(task, 100, 2, 0);

        Statement.of("early-stopping")
                .says("| loss | 1 | 0.9 | 0.95 | 0.94 | 0.85 | 0.9 | 0.89 | 0.88 | 0.87 |")
                .says("early in epoch %d, and the best epoch is %d.", patient.lastEpoch(), patient.bestEpoch())
                .says("stops in epoch %d and misses", hasty.lastEpoch())
                .says("the best epoch is then %d.", hasty.bestEpoch())
                .says("end in epoch %d before", unfinished.lastEpoch())
                .says("stops in epoch %d with the best epoch %d.", demanding.lastEpoch(), demanding.bestEpoch())
                .says(
                        "The best epoch is %d, training stops in epoch %d, and $(%.3f)$",
                        trained.outcome().bestEpoch(), trained.outcome().lastEpoch(), trained.weights()[0])
                .says(
                        "%.1f, %.2f, %.3f, %.4f and %.5f",
                        after(task, 1), after(task, 2), after(task, 3), after(task, 4), after(task, 5));
        assertThat(unfinished.early()).isFalse();
    }

    /** The weight after that many steps, in closed form: what is left of the way shrinks by 1 − η in each. */
    private static double after(Task task, int steps) {
        double left = task.start()[0] - task.trainingOptimum()[0];
        return task.trainingOptimum()[0] + left * Math.pow(1 - task.learningRate(), steps);
    }

    @Test
    void returnsTheWeightsOfTheBestEpoch() {
        Task task = new Task(new double[] {0, 2}, new double[] {4, -2}, new double[] {2.3, 0.1}, 0.15);

        Trained trained = reference.train(task, 50, 4, 0);

        int steps = trained.outcome().bestEpoch() + 1;
        assertThat(trained.outcome().lastEpoch()).isEqualTo(trained.outcome().bestEpoch() + 4);
        assertThat(trained.weights()[0]).isCloseTo(after(task, steps), within(1e-14));
        assertThat(trained.weights()[1]).isCloseTo(-2 + 4 * Math.pow(0.85, steps), within(1e-14));
    }

    @Test
    void anInfiniteFirstLossIsNoImprovement() {
        double infinity = Double.POSITIVE_INFINITY;

        assertThat(reference.decide(new double[] {infinity, infinity, 1}, 2, 0)).isEqualTo(new Outcome(1, true, -1));
        assertThat(reference.decide(new double[] {infinity, 1, 2}, 3, 0.5)).isEqualTo(new Outcome(2, false, 1));
    }

    @Test
    void patienceThatRunsOutInTheLastEpochIsEarly() {
        Task task = new Task(new double[] {0}, new double[] {1}, new double[] {0.5}, 0.2);

        assertThat(reference.decide(new double[] {1, 2, 3}, 2, 0).early()).isTrue();
        assertThat(reference.train(task, 5, 2, 0).outcome()).isEqualTo(new Outcome(4, true, 2));
    }

    @Test
    void withoutAnImprovementTheFirstWeightsAreReturned() {
        Task undefined = new Task(new double[] {3}, new double[] {1}, new double[] {Double.NaN}, 0.2);

        Trained trained = reference.train(undefined, 9, 2, 0);

        assertThat(trained.weights()).containsExactly(3);
        assertThat(trained.outcome()).isEqualTo(new Outcome(1, true, -1));
    }

    @Test
    void aSlipInTrainingDoesNotCostTheDecision() {
        assertThat(failed(EarlyStoppingSlip.LAST_WEIGHTS_RETURNED))
                .contains("training")
                .isSubsetOf("training", "shortTraining");
        assertThat(failed(EarlyStoppingSlip.NAN_IMPROVES)).containsExactly("notANumber");
        assertThat(failed(EarlyStoppingSlip.EQUAL_IMPROVES)).containsExactly("ties");
    }

    private static EarlyStopping faulty(EarlyStoppingSlip slip) {
        return new FaultyEarlyStopping(Set.of(slip));
    }

    private static Set<String> failed(EarlyStoppingSlip slip) {
        return GRADING.failures(faulty(slip), 5).keySet();
    }
}
