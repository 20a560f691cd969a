package dev.gradus.solutions.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.engine.grading.Cases;
import dev.gradus.exercises.neurons.PerceptronUpdate;
import dev.gradus.exercises.neurons.PerceptronUpdate.Perceptron;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerceptronUpdateTest {
    private static final double[] WEIGHTS = {0.5, -1};
    private static final double BIAS = 0.25;
    private static final double RATE = 0.5;

    private final PerceptronUpdate reference = new ReferencePerceptronUpdate();

    @Test
    void isASubgradientStepOfThePerceptronLoss() {
        // The loss max(0, −(2y − 1)z) has the slope −(2y − 1) where the answer is wrong and 0 where it is right.
        Cases cases = Cases.of(5, "loss");
        for (int round = 0; round < 100; round++) {
            Neuron neuron = Neuron.draw(cases, 3);
            int y = round % 2;
            if (neuron.sum() == 0) {
                continue;
            }
            Perceptron after = new Lesson(neuron, y, 0.25).ask(reference);
            double h = 1.0 / 1024;
            for (int i = 0; i < 3; i++) {
                double[] up = neuron.w().clone();
                up[i] += h;
                double[] down = neuron.w().clone();
                down[i] -= h;
                double slope = (loss(new Neuron(neuron.x(), up, neuron.b()), y)
                                - loss(new Neuron(neuron.x(), down, neuron.b()), y))
                        / (2 * h);
                assertThat(after.weights()[i]).isCloseTo(neuron.w()[i] - 0.25 * slope, within(1e-12));
            }
        }
    }

    private static double loss(Neuron neuron, int y) {
        return Math.max(0, -(2 * y - 1) * neuron.sum());
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "3, 1, 0", "3, 1, 1"})
    void theStatementsTableIsComputedByTheReference(double x1, double x2, int y) {
        double[] x = {x1, x2};
        Perceptron after = reference.update(WEIGHTS, BIAS, x, y, RATE);
        double z = new Neuron(x, WEIGHTS, BIAS).sum();

        Statement.of("perceptron-update")
                .says(
                        "| (%.0f, %.0f) | %d | %.2f | %d | (%.1f, %.1f) | %.2f |",
                        x1, x2, y, z, z >= 0 ? 1 : 0, after.weights()[0], after.weights()[1], after.bias());
    }

    @Test
    void acceptsTheOldWeightsThemselvesWhereNothingChanges() {
        PerceptronUpdate sharing = (weights, bias, x, y, rate) -> {
            Perceptron right = reference.update(weights, bias, x, y, rate);
            return Arrays.equals(right.weights(), weights) ? new Perceptron(weights, bias) : right;
        };

        assertThat(DirectGrading.of("perceptron-update").failures(sharing, 4)).isEmpty();
    }
}
