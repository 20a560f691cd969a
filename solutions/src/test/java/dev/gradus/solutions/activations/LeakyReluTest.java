package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.activations.LeakyRelu;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakyReluTest {
    private final LeakyRelu reference = new ReferenceLeakyRelu();

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2})
    void agreesWithTheGoldenVectors(double alpha) {
        JsonNode golden = Goldens.entry("activations.json", "leaky_relu_" + alpha);
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        for (int i = 0; i < z.length; i++) {
            assertThat(reference.leakyRelu(z[i], alpha)).isCloseTo(value[i], within(1e-15 * Math.abs(value[i])));
            if (z[i] != 0) {
                assertThat(reference.derivative(z[i], alpha)).isEqualTo(derivative[i]);
            }
        }
    }

    @Test
    void bothDerivativesAreNumericOnes() {
        double h = 1.0 / 1024;
        for (Kinked at : Kinked.draw(Cases.of(1, "slopes"), 40, 5)) {
            double byZ = reference.leakyRelu(at.z() + h, at.alpha()) - reference.leakyRelu(at.z() - h, at.alpha());
            double byAlpha = reference.leakyRelu(at.z(), at.alpha() + h) - reference.leakyRelu(at.z(), at.alpha() - h);

            assertThat(reference.derivative(at.z(), at.alpha())).isCloseTo(byZ / (2 * h), within(1e-11));
            assertThat(reference.derivativeByAlpha(at.z(), at.alpha())).isCloseTo(byAlpha / (2 * h), within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.01", "-2, 0.01", "-2, 1.50", "0.5, 1.50"})
    void theStatementsTableIsComputedByTheReference(String z, double alpha) {
        double at = Double.parseDouble(z);

        Statement.of("leaky-relu")
                .says(
                        "| %s | %.2f | %.2f | %.2f | %.2f |",
                        z,
                        alpha,
                        reference.leakyRelu(at, alpha),
                        reference.derivative(at, alpha),
                        reference.derivativeByAlpha(at, alpha));
    }
}
