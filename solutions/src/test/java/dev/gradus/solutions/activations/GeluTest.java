package dev.gradus.solutions.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.Gelu;
import dev.gradus.exercises.activations.NormalDistribution;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeluTest {
    private final Gelu reference = new ReferenceGelu();

    @Test
    void agreesWithSixtyDigitArithmetic() {
        JsonNode golden = Goldens.entry("activations.json", "gelu_exact");
        double[] z = Goldens.vector(golden.at("/inputs/x"));
        double[] value = Goldens.vector(golden.at("/expected/value"));
        double[] derivative = Goldens.vector(golden.at("/expected/derivative"));

        assertThat(z).hasSize(78);
        for (int i = 0; i < z.length; i++) {
            assertThat(reference.gelu(z[i])).isCloseTo(value[i], within(1e-15 + 1e-15 * Math.abs(value[i])));
            assertThat(reference.derivative(z[i])).isCloseTo(derivative[i], within(2e-15));
            if (z[i] < -3 && value[i] < -1e-290) {
                assertThat(NormalDistribution.cdf(z[i]) * z[i] / value[i]).isCloseTo(1, within(2e-13));
            }
        }
    }

    @Test
    void theDistributionFunctionHasKnownQuantiles() {
        assertThat(NormalDistribution.cdf(0)).isEqualTo(0.5);
        assertThat(NormalDistribution.cdf(1.959963984540054)).isCloseTo(0.975, within(1e-15));
        assertThat(NormalDistribution.cdf(-2.3263478740408408)).isCloseTo(0.01, within(1e-15));
        // Both formulas where they meet.
        double left = NormalDistribution.cdf(Math.nextDown(-3.0));
        assertThat(left).isCloseTo(NormalDistribution.cdf(-3.0), within(1e-15));
        assertThat(NormalDistribution.cdf(Math.nextUp(3.0))).isCloseTo(NormalDistribution.cdf(3.0), within(1e-15));
    }

    @Test
    void theApproximationIsAsCloseAsTheContractSays() {
        double largest = DoubleStream.iterate(-8, z -> z <= 8, z -> z + 0.001)
                .map(z -> Math.abs(reference.gelu(z) - reference.approximation(z)))
                .max()
                .orElseThrow();
        double largestOfTheSigmoid = DoubleStream.iterate(-8, z -> z <= 8, z -> z + 0.001)
                .map(z -> Math.abs(reference.gelu(z) - z / (1 + Math.exp(-1.702 * z))))
                .max()
                .orElseThrow();

        assertThat(largest).isBetween(4e-4, 5e-4);
        assertThat(largestOfTheSigmoid).isCloseTo(0.02, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "2", "-2"})
    void theStatementsTableIsComputedByTheReference(String z) {
        double at = Double.parseDouble(z);

        Statement.of("gelu")
                .says(
                        "| %s | %.8f | %.8f | %.8f |",
                        z, reference.gelu(at), reference.derivative(at), reference.approximation(at));
    }

    @Test
    void theStatementsDerivativeIsItsTwoTerms() {
        double density = Math.exp(-0.5) / Math.sqrt(2 * Math.PI);

        Statement.of("gelu")
                .says("$\\Phi(1) = %.8f$ and $\\varphi(1) = %.8f$", NormalDistribution.cdf(1), density)
                .says("$%.8f + 1 \\cdot %.8f = %.8f$", NormalDistribution.cdf(1), density, reference.derivative(1));
    }

    @Test
    void rejectsAPoorErrorFunction() {
        Gelu poor = new Gelu() {
            @Override
            public double gelu(double z) {
                // Abramowitz and Stegun 7.1.26, right to 1.5e-7.
                double x = Math.abs(z) / Math.sqrt(2);
                double t = 1 / (1 + 0.3275911 * x);
                double tail = t
                        * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                        * Math.exp(-x * x);
                return 0.5 * z * (1 + Math.copySign(1 - tail, z));
            }

            @Override
            public double derivative(double z) {
                return reference.derivative(z);
            }

            @Override
            public double approximation(double z) {
                return reference.approximation(z);
            }
        };

        assertThat(DirectGrading.of("gelu").failures(poor, 2)).containsOnlyKeys("values");
    }

    @ParameterizedTest
    @CsvSource({"0.7978845608, 12", "0.797885, 7", "0.798, 4"})
    void saysHowManyDigitsARoundedConstantLeaves(double factor, int digits) {
        Gelu rounded = withApproximation(z -> 0.5 * z * (1 + Math.tanh(factor * (z + 0.044715 * z * z * z))));

        assertThat(DirectGrading.of("gelu").failures(rounded, 2))
                .containsOnlyKeys("approximation")
                .containsEntry(
                        "approximation",
                        "approximation(z) is right to about " + digits
                                + " digits, where 13 are asked for: most likely a constant such as √(2/π) is rounded");
    }

    @Test
    void doesNotTakeAnotherFormulaForARoundedConstant() {
        assertThat(DirectGrading.of("gelu").failures(withApproximation(reference::gelu), 2))
                .hasEntrySatisfying("approximation", says -> assertThat(says).doesNotContain("digits"));
    }

    private Gelu withApproximation(DoubleUnaryOperator approximation) {
        return new Gelu() {
            @Override
            public double gelu(double z) {
                return reference.gelu(z);
            }

            @Override
            public double derivative(double z) {
                return reference.derivative(z);
            }

            @Override
            public double approximation(double z) {
                return approximation.applyAsDouble(z);
            }
        };
    }
}
