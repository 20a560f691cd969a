package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.activations.FaultySigmoidDerivative.Slip;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultySigmoidDerivativeTest {
    private final SigmoidDerivative reference = new ReferenceSigmoidDerivative();

    private static DoubleStream points() {
        Random random = new Random(20);
        return DoubleStream.concat(
                DoubleStream.of(0, -0.0, 0.3, 18, 40, -40, 710, -710, 745, -745, 1000, -1000, Double.MAX_VALUE),
                DoubleStream.generate(() -> 20 * random.nextGaussian()).limit(2000));
    }

    @Test
    void withoutAMistakeItIsTheReferenceBitForBit() {
        SigmoidDerivative faultless = new FaultySigmoidDerivative(Set.of());
        points().forEach(z -> {
            assertThat(Double.doubleToRawLongBits(faultless.sigmoid(z)))
                    .isEqualTo(Double.doubleToRawLongBits(reference.sigmoid(z)));
            assertThat(Double.doubleToRawLongBits(faultless.derivative(z)))
                    .isEqualTo(Double.doubleToRawLongBits(reference.derivative(z)));
        });
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void everyMistakeChangesSomeAnswerByMoreThanADiagnosisNeeds(Slip slip) {
        SigmoidDerivative faulty = new FaultySigmoidDerivative(Set.of(slip));
        assertThat(points().anyMatch(z -> differs(faulty.sigmoid(z), reference.sigmoid(z))
                        || differs(faulty.derivative(z), reference.derivative(z))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void exclusionIsMutualAndNeverOfItself(Slip slip) {
        assertThat(slip.excludes(slip)).isFalse();
        for (Slip other : Slip.values()) {
            assertThat(slip.excludes(other)).isEqualTo(other.excludes(slip));
        }
    }

    private static boolean differs(double faulty, double right) {
        double difference = Math.abs(faulty - right);
        return !(difference <= 1e-12 || difference <= 1e-3 * Math.max(Math.abs(faulty), Math.abs(right)));
    }
}
