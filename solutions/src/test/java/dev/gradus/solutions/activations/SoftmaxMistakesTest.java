package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.solutions.DirectGrading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoftmaxMistakesTest {

    static List<Exercise> exercises() {
        return SoftmaxExercises.all();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void exclusionIsMutualAndNeverOfItself(Exercise exercise) {
        for (Mistake mistake : exercise.mistakes()) {
            assertThat(mistake.excludes(mistake)).isFalse();
            for (Mistake other : exercise.mistakes()) {
                assertThat(mistake.excludes(other)).as(mistake + ", " + other).isEqualTo(other.excludes(mistake));
            }
        }
    }

    @Test
    void whatOnlyLargeLogitsShowDoesNotCostTheFormula() {
        assertThat(failed(SoftmaxSlip.NAIVE_EXPONENTIAL)).containsExactlyInAnyOrder("hugeLogits", "unequalRows");
        assertThat(failed(SoftmaxSlip.MAX_OVER_MATRIX)).containsExactly("unequalRows");
        assertThat(failed(SoftmaxSlip.MEAN_SUBTRACTED)).containsExactly("hugeLogits");
    }

    @Test
    void whatOnlyTheLastDigitsShowDoesNotCostTheFormula() {
        assertThat(failed(SoftmaxSlip.SINGLE_PRECISION)).containsExactly("digits");
        assertThat(failed(SoftmaxSlip.EPSILON_IN_SUM)).containsExactly("digits");
    }

    private static Set<String> failed(SoftmaxSlip slip) {
        return DirectGrading.of("softmax")
                .failures(new FaultySoftmax(Set.of(slip)), 5)
                .keySet();
    }
}
