package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise.Alternative;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.solutions.DirectGrading;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import practice.MyXorMlp;

class XorMlpGradingTest {
    private static final DirectGrading GRADING = DirectGrading.of("xor-mlp");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void acceptsTheReferenceAndEveryAlternative(long seed) {
        assertThat(GRADING.failures(new ReferenceXorMlp(), seed)).isEmpty();
        for (Alternative alternative : GRADING.exercise().alternatives()) {
            assertThat(GRADING.failures(alternative.implementation().get(), seed))
                    .as(alternative.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = XorSlip.class, mode = EnumSource.Mode.EXCLUDE, names = "CHANGES_INITIAL_PARAMETERS")
    void rejectsEveryMistakeThatAnAnswerShows(XorSlip slip) {
        assertThat(GRADING.failures(new FaultyXorMlp(Set.of(slip)), 4)).isNotEmpty();
    }

    @Test
    void everyCheckRejectsSomeMistake() {
        assertThat(GRADING.kills(5))
                .allSatisfy((check, killed) -> assertThat(killed).as(check).isNotEmpty());
    }

    @Test
    void everyCheckFailsTheSkeleton() {
        assertThat(GRADING.failures(new MyXorMlp(), 1).keySet()).containsExactlyElementsOf(GRADING.checkNames());
    }

    @ParameterizedTest
    @EnumSource(
            value = XorSlip.class,
            names = {"MISSING_MINUS", "DECIMAL_LOGARITHM", "ONLY_POSITIVE_LABELS", "SUM_OF_LOSSES", "MISSING_CLIP"})
    void aWrongLossIsPaidForOnlyWhereLossesAreJudged(XorSlip slip) {
        assertThat(Set.of("losses", "lossesOfCertainAnswers"))
                .containsAll(GRADING.failures(new FaultyXorMlp(Set.of(slip)), 6).keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = XorSlip.class,
            names = {"WRONG_SIGN", "MISSING_BATCH_AVERAGE", "EXTRA_SIGMOID_DERIVATIVE", "MISSING_TANH_DERIVATIVE"})
    void aWrongGradientDoesNotCostTheEpochThatUsesIt(XorSlip slip) {
        assertThat(GRADING.failures(new FaultyXorMlp(Set.of(slip)), 6).keySet())
                .contains("numericDerivatives", "trajectory")
                .doesNotContain("oneEpoch", "recordedLosses", "predictions");
    }

    @Test
    void convergenceAloneWouldAcceptWrongGradients() {
        Set<XorSlip> stillLearning = EnumSet.of(XorSlip.TANH_DERIVATIVE_AT_ACTIVATION, XorSlip.MISSING_BATCH_AVERAGE);
        for (XorSlip slip : stillLearning) {
            assertThat(GRADING.failures(new FaultyXorMlp(Set.of(slip)), 7).keySet())
                    .doesNotContain("learnsXor")
                    .contains("numericDerivatives");
        }
    }

    @Test
    void aNetworkThatDoesNotLearnIsToldHowItsRunsEnded() {
        assertThat(GRADING.failures(new FaultyXorMlp(Set.of(XorSlip.EQUAL_UNITS)), 8)
                        .get("learnsXor"))
                .contains("0 of 20 runs converged, 14 are needed", "probability 6.9e-10");
    }

    @Test
    void everySentenceIsOneOfItsOwn() {
        assertThat(GRADING.exercise().mistakes()).extracting(Mistake::says).doesNotHaveDuplicates();
        assertThat(GRADING.exercise().mistakes()).extracting(Mistake::helps).doesNotHaveDuplicates();
    }
}
