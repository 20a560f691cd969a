package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise.Alternative;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.solutions.DirectGrading;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import practice.MyTwoLayerBackprop;

class TwoLayerBackpropGradingTest {
    private static final DirectGrading GRADING = DirectGrading.of("two-layer-backprop");

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptsTheReference(long seed) {
        assertThat(GRADING.failures(new ReferenceTwoLayerBackprop(), seed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptsEveryAlternative(long seed) {
        for (Alternative alternative : GRADING.exercise().alternatives()) {
            assertThat(GRADING.failures(alternative.implementation().get(), seed))
                    .as(alternative.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rejectsEveryMistake(long seed) {
        for (Mistake mistake : GRADING.exercise().mistakes()) {
            assertThat(GRADING.failures(GRADING.exercise().faulty(Set.of(mistake)), seed))
                    .as(mistake.name())
                    .isNotEmpty();
        }
    }

    @Test
    void everyCheckRejectsSomeMistake() {
        assertThat(GRADING.kills(1))
                .allSatisfy((check, killed) -> assertThat(killed).as(check).isNotEmpty());
    }

    @Test
    void everyCheckFailsTheSkeleton() {
        assertThat(GRADING.failures(new MyTwoLayerBackprop(), 1).keySet())
                .containsExactlyElementsOf(GRADING.checkNames());
    }

    @Test
    void aSlipInOneStepDoesNotCostTheOtherSteps() {
        assertThat(failed(BackpropSlip.BIAS_OMITTED))
                .doesNotContain("loss", "outputDelta", "hiddenDelta", "denseBackward");
        assertThat(failed(BackpropSlip.LOSS_SUMMED)).containsExactly("loss");
        assertThat(failed(BackpropSlip.LOSS_UNCLIPPED)).containsExactly("lossAtTheEnds");
        assertThat(failed(BackpropSlip.NAIVE_EXPONENTIAL)).containsExactly("hugeLogits");
        assertThat(failed(BackpropSlip.ERROR_REVERSED))
                .contains("outputDelta", "backprop", "numericGradient")
                .doesNotContain("dense", "forward", "loss", "hiddenDelta", "denseBackward");
        assertThat(failed(BackpropSlip.HIDDEN_SLOPE_AT_ACTIVATION))
                .contains("hiddenDelta", "backprop", "numericGradient")
                .doesNotContain("forward", "outputDelta", "denseBackward");
        assertThat(failed(BackpropSlip.DX_WITHOUT_TRANSPOSE)).containsExactly("denseBackward", "squareLayers");
    }

    private static Set<String> failed(BackpropSlip slip) {
        return GRADING.failures(new FaultyTwoLayerBackprop(Set.of(slip)), 5).keySet();
    }
}
