package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.Softplus;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftplusTest {
    private final Softplus reference = new ReferenceSoftplus();

    @Test
    void agreesWithSixtyDigitArithmetic() {
        JsonNode golden = Goldens.entry("activations.json", "softplus");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        assertThat(z).hasSize(78);
        for (int i = 0; i < z.length; i++) {
            assertThat(reference.softplus(z[i])).isCloseTo(value[i], within(1e-15 * value[i] + Double.MIN_VALUE));
            assertThat(reference.derivative(z[i])).isCloseTo(derivative[i], within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "-2", "30"})
    void theStatementsTableIsComputedByTheReference(String z) {
        double at = Double.parseDouble(z);

        Statement.of("softplus").says("| %s | %.9f | %.9f |", z, reference.softplus(at), reference.derivative(at));
    }

    @Test
    void theLeftTailOfTheStatementIsRight() {
        assertThat(reference.softplus(-40)).isCloseTo(4.248354255e-18, within(1e-27));
        assertThat(Math.exp(-20)).isCloseTo(2e-9, within(0.1e-9));
    }

    @Test
    void rejectsPyTorchsThresholdForItsTailOnly() {
        Softplus linear = new Softplus() {
            @Override
            public double softplus(double z) {
                return z > 20 ? z : Math.log1p(Math.exp(z));
            }

            @Override
            public double derivative(double z) {
                return new ReferenceSoftplus().derivative(z);
            }
        };

        assertThat(DirectGrading.of("softplus").failures(linear, 3).keySet()).containsExactly("tails");
    }
}
