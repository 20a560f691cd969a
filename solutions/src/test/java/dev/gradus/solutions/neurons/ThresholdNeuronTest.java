package dev.gradus.solutions.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.neurons.ThresholdNeuron;
import dev.gradus.solutions.Statement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdNeuronTest {
    private final ThresholdNeuron reference = new ReferenceThresholdNeuron();

    @Test
    void theWeightedSumIsExactInDecimals() {
        double[] x = {0.1, 0.7, -1.3, 2.9};
        double[] w = {3.3, -0.6, 1.1, 0.2};
        BigDecimal sum = BigDecimal.valueOf(-0.45);
        for (int i = 0; i < x.length; i++) {
            sum = sum.add(BigDecimal.valueOf(x[i]).multiply(BigDecimal.valueOf(w[i])));
        }

        assertThat(reference.weightedSum(x, w, -0.45)).isCloseTo(sum.doubleValue(), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-0.0, 1", "0.0, 1", "4.9e-324, 1", "-4.9e-324, 0", "0.3, 1", "1, 1"})
    void theStepIsOneFromZeroOn(double z, int right) {
        assertThat(reference.step(z)).isEqualTo(right);
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double[] x = {1, 2, -1};
        double[] w = {0.5, -0.25, 1};

        Statement.of("threshold-neuron")
                .says("1 \\cdot 0.5 + 2 \\cdot (-0.25) + (-1) \\cdot 1 + 0.75 = %s", reference.weightedSum(x, w, 0.75))
                .says("The sum is negative, so the neuron answers %d.", reference.predict(x, w, 0.75))
                .says(
                        "the bias $b = 1$ the sum is exactly %.0f and the answer is %d",
                        reference.weightedSum(x, w, 1), reference.predict(x, w, 1));
    }

    @Test
    void aBiasThatWorksAgainstTheSumTurnsTheAnswerOverWhenItIsCountedTwice() {
        Cases cases = Cases.of(4, "neurons");
        for (double z : new double[] {0.75, -0.75}) {
            Neuron neuron = Neuron.despiteBias(cases, 3, z);

            assertThat(neuron.sum()).isEqualTo(z);
            assertThat(reference.step(z + neuron.b())).isNotEqualTo(reference.step(z));
        }
    }

    @Test
    void drawnNeuronsHaveTheSumThatIsAskedFor() {
        Cases cases = Cases.of(3, "neurons");
        for (double z : new double[] {0, 1.25, -1.25, 1.0 / 64}) {
            Neuron any = Neuron.withSum(cases, 5, z);
            Neuron decided = Neuron.decidedByBias(cases, 4, z);

            assertThat(reference.weightedSum(any.x(), any.w(), any.b())).isEqualTo(z);
            assertThat(reference.weightedSum(decided.x(), decided.w(), decided.b()))
                    .isEqualTo(z);
            assertThat(reference.step(reference.weightedSum(decided.x(), decided.w(), 0)))
                    .isNotEqualTo(reference.step(z));
        }
    }
}
