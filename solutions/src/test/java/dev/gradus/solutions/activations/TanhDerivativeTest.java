package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.TanhDerivative;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TanhDerivativeTest {
    private static final DirectGrading GRADING = DirectGrading.of("tanh-derivative");

    private final TanhDerivative reference = new ReferenceTanhDerivative();

    @Test
    void agreesWithSixtyDigitArithmetic() {
        JsonNode golden = Goldens.entry("activations.json", "tanh");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        assertThat(z).hasSize(78);
        for (int i = 0; i < z.length; i++) {
            assertThat(reference.tanh(z[i])).isCloseTo(value[i], within(3e-16));
            assertThat(reference.derivative(z[i])).isCloseTo(derivative[i], within(1e-15));
            assertThat(reference.derivativeFromActivation(value[i])).isCloseTo(derivative[i], within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "-0.5", "2"})
    void theStatementsTableIsComputedByTheReference(String z) {
        double at = Double.parseDouble(z);

        Statement.of("tanh-derivative").says("| %s | %.9f | %.9f |", z, reference.tanh(at), reference.derivative(at));
    }

    @Test
    void theStatementsOtherNumbersAreRight() {
        double a = reference.tanh(0.5);

        Statement.of("tanh-derivative").says("1 - a^2 = 1 - %.9f = %.9f", a * a, reference.derivativeFromActivation(a));
        assertThat(1 / Math.pow(Math.cosh(20), 2)).isCloseTo(1.7e-17, within(0.05e-17));
        assertThat(reference.derivative(20)).isZero();
    }

    @Test
    void rejectsAGoodDifferenceQuotientForItsDigitsOnly() {
        for (double step : new double[] {1e-3, 1e-4, 1e-5, 1e-6}) {
            TanhDerivative numeric = new TanhDerivative() {
                @Override
                public double tanh(double z) {
                    return Math.tanh(z);
                }

                @Override
                public double derivative(double z) {
                    return (tanh(z + step) - tanh(z - step)) / (2 * step);
                }

                @Override
                public double derivativeFromActivation(double a) {
                    return 1 - a * a;
                }
            };

            assertThat(GRADING.failures(numeric, 3).keySet()).containsExactly("derivativeDigits");
        }
    }
}
