package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.optimization.LearningRateSchedule;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {
    private final LearningRateSchedule reference = new ReferenceLearningRateSchedule();

    @Test
    void theCosineFollowsTheRecurrenceOfChebyshev() {
        // cos((n + 1)x) = 2 cos x cos(nx) − cos((n − 1)x), with cos(π/6) = √3/2.
        double before = 1;
        double now = Math.sqrt(3) / 2;
        for (int epoch = 1; epoch <= 6; epoch++) {
            assertThat(reference.cosine(0.08, 0.02, 6, epoch)).isCloseTo(0.02 + 0.06 * (1 + now) / 2, within(1e-15));
            double next = Math.sqrt(3) * now - before;
            before = now;
            now = next;
        }
    }

    @Test
    void theCosineIsPointSymmetric() {
        for (int epoch = 0; epoch <= 7; epoch++) {
            assertThat(reference.cosine(0.08, 0.02, 7, epoch) + reference.cosine(0.08, 0.02, 7, 7 - epoch))
                    .isCloseTo(0.1, within(1e-16));
        }
    }

    @Test
    void theStepDecayIsWhatALoopOfTrainingWouldDo() {
        double rate = 0.08;
        int batch = 0;
        for (int epoch = 0; epoch < 10; epoch++) {
            if (epoch > 0 && epoch % 3 == 0) {
                rate *= 0.3;
            }
            for (int i = 0; i < 4; i++) {
                assertThat(reference.stepDecay(0.08, 0.3, 3, batch++, 4)).isCloseTo(rate, within(1e-17));
            }
        }
    }

    @Test
    void theWarmUpRisesInEqualShares() {
        assertThat(IntStream.range(0, 6).mapToDouble(epoch -> reference.warmUp(1, 4, epoch)))
                .containsExactly(0.25, 0.5, 0.75, 1.0, 1.0, 1.0);
    }

    @Test
    void theExamplesAreComputedByTheReference() {
        Statement.of("learning-rate-schedule")
                .says("| rate |%s", row(i -> reference.stepDecay(0.08, 0.5, 3, i, 4), 0, 11, 12, 23, 24))
                .says("| cosine |%s", row(i -> reference.cosine(0.08, 0.02, 4, i), 0, 1, 2, 3, 4, 5, 6, 7))
                .says("| both |%s", row(i -> reference.warmUpThenCosine(0.08, 0.02, 2, 6, i), 0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void aSlipInTheWarmUpOrTheCosineDoesNotCostTheirCombination() {
        for (ScheduleSlip slip : Set.of(ScheduleSlip.WARM_UP_FROM_ZERO, ScheduleSlip.COSINE_WITHOUT_HALF)) {
            assertThat(DirectGrading.of("learning-rate-schedule")
                            .failures(new FaultyLearningRateSchedule(Set.of(slip)), 5)
                            .keySet())
                    .as(slip.name())
                    .doesNotContain("combination");
        }
    }

    private static String row(IntToDoubleFunction rate, int... times) {
        return IntStream.of(times)
                .mapToObj(time -> String.format(Locale.ROOT, " %.4f |", rate.applyAsDouble(time)))
                .collect(Collectors.joining());
    }
}
