package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.activations.Elu;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EluTest {
    private final Elu reference = new ReferenceElu();

    @Test
    void agreesWithSixtyDigitArithmetic() {
        JsonNode golden = Goldens.entry("activations.json", "elu");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        assertThat(z).hasSize(78);
        for (int i = 0; i < z.length; i++) {
            assertThat(reference.elu(z[i], 1)).isCloseTo(value[i], within(1e-15 * Math.abs(value[i])));
            assertThat(reference.derivative(z[i], 1)).isCloseTo(derivative[i], within(1e-15));
        }
    }

    @Test
    void theDerivativeIsANumericOneForEveryAlpha() {
        double h = 1e-5;
        for (Kinked at : Kinked.draw(Cases.of(1, "slopes"), 40, 5)) {
            double numeric = (reference.elu(at.z() + h, at.alpha()) - reference.elu(at.z() - h, at.alpha())) / (2 * h);

            assertThat(reference.derivative(at.z(), at.alpha())).isCloseTo(numeric, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1.0", "-1, 1.0", "-1, 0.5", "-4, 2.0"})
    void theStatementsTableIsComputedByTheReference(String z, double alpha) {
        double at = Double.parseDouble(z);

        Statement.of("elu")
                .says(
                        "| %s | %.1f | %.6f | %.6f |",
                        z, alpha, reference.elu(at, alpha), reference.derivative(at, alpha));
    }

    @Test
    void theStatementsNumbersAreRight() {
        Statement.of("elu")
                .says(
                        "$e^{-1} = %.6f$, so the value is $%.6f - 1 = %.6f$ and the slope is %.6f.",
                        Math.exp(-1), Math.exp(-1), reference.elu(-1, 1), reference.derivative(-1, 1))
                .says("is $%.9f \\cdot 10^{-10}$", 1e10 * reference.elu(-1e-9, 1));
    }

    @Test
    void rejectsASubtractionForItsLostDigitsOnly() {
        Elu subtracting = new Elu() {
            @Override
            public double elu(double z, double alpha) {
                return z > 0 ? z : alpha * (Math.exp(z) - 1);
            }

            @Override
            public double derivative(double z, double alpha) {
                return z > 0 ? 1 : alpha * Math.exp(z);
            }
        };

        for (long seed = 1; seed <= 20; seed++) {
            assertThat(DirectGrading.of("elu").failures(subtracting, seed))
                    .containsOnlyKeys("closeToZero")
                    .allSatisfy((check, says) -> assertThat(says).contains("has lost digits"));
        }
    }
}
