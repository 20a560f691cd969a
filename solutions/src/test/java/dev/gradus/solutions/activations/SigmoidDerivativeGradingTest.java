package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.Exercise.Alternative;
import dev.gradus.engine.pack.Mistake;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.DirectGrading;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import practice.MySigmoidDerivative;

class SigmoidDerivativeGradingTest {
    private static final DirectGrading GRADING = DirectGrading.of("sigmoid-derivative");

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptsTheReference(long seed) {
        assertThat(GRADING.failures(new ReferenceSigmoidDerivative(), seed)).isEmpty();
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

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCheckRejectsSomeMistake(long seed) {
        assertThat(GRADING.kills(seed))
                .allSatisfy((check, killed) -> assertThat(killed).as(check).isNotEmpty());
    }

    @Test
    void everyCheckFailsTheSkeleton() {
        assertThat(GRADING.failures(new MySigmoidDerivative(), 1).keySet())
                .containsExactlyElementsOf(GRADING.checkNames());
    }

    @ParameterizedTest
    @EnumSource(FaultySigmoidDerivative.Slip.class)
    void aMistakeInTheSigmoidDoesNotCostTheDerivativesFormula(FaultySigmoidDerivative.Slip slip) {
        Set<FaultySigmoidDerivative.Slip> inTheSigmoid = Set.of(
                FaultySigmoidDerivative.Slip.NAIVE_EXPONENTIAL,
                FaultySigmoidDerivative.Slip.MIRRORED,
                FaultySigmoidDerivative.Slip.SINGLE_PRECISION,
                FaultySigmoidDerivative.Slip.CLIPPED_INPUT);
        Map<String, String> failures = GRADING.failures(new FaultySigmoidDerivative(Set.of(slip)), 7);

        assertThat(failures.containsKey("derivativeValues"))
                .isEqualTo(!inTheSigmoid.contains(slip) && slip != FaultySigmoidDerivative.Slip.OVERFLOWING_QUOTIENT);
    }

    @Test
    void rejectsTheFormWithTanhThatLosesTheLeftTail() {
        SigmoidDerivative rounded = new Variant() {
            @Override
            public double sigmoid(double z) {
                return (1 + Math.tanh(z / 2)) / 2;
            }
        };

        assertThat(GRADING.failures(rounded, 3).keySet()).containsExactly("sigmoidTails");
    }

    @Test
    void rejectsAGoodDifferenceQuotientForItsDigitsOnly() {
        for (double step : new double[] {1e-3, 1e-4, 1e-5, 6e-6, 1e-6}) {
            assertThat(GRADING.failures(centralDifference(step), 3).keySet())
                    .as("h = " + step)
                    .containsExactly("derivativeDigits");
        }
    }

    @Test
    void rejectsAFourthOrderDifferenceQuotient() {
        SigmoidDerivative fivePoints = new Variant() {
            @Override
            public double derivative(double z) {
                double h = 1e-3;
                return (8 * (sigmoid(z + h) - sigmoid(z - h)) - (sigmoid(z + 2 * h) - sigmoid(z - 2 * h))) / (12 * h);
            }
        };

        assertThat(GRADING.failures(fivePoints, 3).keySet()).containsExactly("derivativeDigits");
    }

    @Test
    void recognisesADifferenceQuotient() {
        assertThat(recognised(centralDifference(1e-5))).isTrue();
        assertThat(recognised(new FaultySigmoidDerivative(Set.of(FaultySigmoidDerivative.Slip.DIFFERENCE_QUOTIENT))))
                .isTrue();
        assertThat(recognised(new FaultySigmoidDerivative(Set.of(FaultySigmoidDerivative.Slip.SINGLE_PRECISION))))
                .isFalse();
        assertThat(recognised(new ReferenceSigmoidDerivative())).isFalse();
    }

    private static boolean recognised(SigmoidDerivative submission) {
        double[] z = {0.25, -1.5, 3, 5, -4, 0.75};
        double[] got = java.util.Arrays.stream(z).map(submission::derivative).toArray();
        double[] right = java.util.Arrays.stream(z)
                .map(new ReferenceSigmoidDerivative()::derivative)
                .toArray();
        return DifferenceQuotient.recognise(submission, got, right, 1e-14).isPresent();
    }

    private static SigmoidDerivative centralDifference(double step) {
        return new Variant() {
            @Override
            public double derivative(double z) {
                return (sigmoid(z + step) - sigmoid(z - step)) / (2 * step);
            }
        };
    }

    /** A right sigmoid of which a test changes one method. */
    private static class Variant implements SigmoidDerivative {
        private final SigmoidDerivative right = new ReferenceSigmoidDerivative();

        @Override
        public double sigmoid(double z) {
            return right.sigmoid(z);
        }

        @Override
        public double derivative(double z) {
            return right.derivative(z);
        }
    }
}
