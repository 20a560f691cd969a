package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.Silu;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiluTest {
    private final Silu reference = new ReferenceSilu();

    @Test
    void agreesWithSixtyDigitArithmetic() {
        JsonNode golden = Goldens.entry("activations.json", "silu");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        assertThat(z).hasSize(78);
        for (int i = 0; i < z.length; i++) {
            assertThat(reference.silu(z[i]))
                    .isCloseTo(value[i], within(2e-15 * Math.abs(value[i]) + 1000 * Double.MIN_VALUE));
            // At z = 37 the factor 1 − s is wrong by 2⁻⁵³, and z multiplies that.
            assertThat(reference.derivative(z[i])).isCloseTo(derivative[i], within(5e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "3", "-3"})
    void theStatementsTableIsComputedByTheReference(String z) {
        double at = Double.parseDouble(z);

        Statement.of("silu").says("| %s | %.9f | %.9f |", z, reference.silu(at), reference.derivative(at));
    }

    @Test
    void theLowestPointIsTheContractsBound() {
        double lowest = DoubleStream.iterate(-3, z -> z <= 0, z -> z + 0.001)
                .map(reference::silu)
                .min()
                .orElseThrow();

        assertThat(lowest).isBetween(-0.2785, -0.2784);
    }

    @Test
    void slopesOfZAndMinusZAddUpToOne() {
        for (double z : new double[] {0.3, 1, 2.7, 20}) {
            assertThat(reference.derivative(z) + reference.derivative(-z)).isCloseTo(1, within(5e-15));
        }
    }
}
