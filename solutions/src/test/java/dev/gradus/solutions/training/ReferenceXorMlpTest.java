package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.ExerciseContent;
import dev.gradus.exercises.training.XorMlp;
import dev.gradus.exercises.training.XorMlp.Gradients;
import dev.gradus.exercises.training.XorMlp.Parameters;
import dev.gradus.exercises.training.XorMlp.Training;
import dev.gradus.solutions.Goldens;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class ReferenceXorMlpTest {
    /** 300 epochs × 10⁻¹⁴ of rounding × magnification 100 (both trainings learn XOR, which calms down): 3·10⁻¹⁰. */
    private static final double TRAJECTORY = 3e-10;

    private final XorMlp reference = new ReferenceXorMlp();

    @Test
    void followsPyTorchEpochByEpoch() {
        assertThat(Goldens.of("xor_training.json")).hasSize(2);
        for (JsonNode golden : Goldens.of("xor_training.json")) {
            JsonNode inputs = golden.get("inputs");
            JsonNode expected = golden.get("expected");
            Training training = reference.train(
                    Network.XOR_X,
                    Network.XOR_Y,
                    parameters(inputs),
                    inputs.get("learning_rate").asDouble(),
                    inputs.get("epochs").asInt());

            assertThat(training.lossBeforeEachEpoch())
                    .containsExactly(Goldens.vector(expected.get("loss_before_each_epoch")), within(TRAJECTORY));
            Parameters right = parameters(expected);
            for (Tensor tensor : Tensor.values()) {
                assertThat(tensor.of(training.parameters()).isIdentical(tensor.of(right), 10 * TRAJECTORY))
                        .as(golden.get("id").asText() + " " + tensor.label())
                        .isTrue();
            }
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        ExerciseContent content = new ContentReader(XorMlp.class).exercise("xor-mlp");
        Parameters p = new Parameters(
                new SimpleMatrix(new double[][] {{1, -1}, {1, -0.5}}),
                new SimpleMatrix(new double[][] {{0, 0.5}}),
                new SimpleMatrix(new double[][] {{1}, {0.5}}),
                new SimpleMatrix(new double[][] {{-0.5}}));
        SimpleMatrix probabilities = reference.predict(Network.XOR_X, p);
        Gradients g = reference.gradients(Network.XOR_X, Network.XOR_Y, p);
        double[] losses =
                reference.train(Network.XOR_X, Network.XOR_Y, p, 0.5, 3).lossBeforeEachEpoch();

        assertThat(content.statement())
                .contains("| (0, 0) | 0 | " + digits(probabilities.get(0)) + " |")
                .contains("| (0, 1) | 1 | " + digits(probabilities.get(1)) + " |")
                .contains("| (1, 0) | 1 | " + digits(probabilities.get(2)) + " |")
                .contains("| (1, 1) | 0 | " + digits(probabilities.get(3)) + " |")
                .contains("| loss | " + digits(losses[0]) + " |")
                .contains("W_2$ | " + digits(g.dW2().get(0)) + ", "
                        + digits(g.dW2().get(1)) + " |")
                .contains("b_2$ | " + digits(g.db2().get(0)) + " |")
                .contains("b_1$ | " + digits(g.db1().get(0)) + ", "
                        + digits(g.db1().get(1)) + " |")
                .contains("$\\eta = 0.5$ | " + digits(losses[1]) + " |")
                .contains("| loss after two | " + digits(losses[2]) + " |");
        assertThat(content.hints()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(content.statement())
                .contains("eight hidden units, $\\eta = " + XorConvergence.LEARNING_RATE + "$ and "
                        + XorConvergence.EPOCHS + " epochs");
    }

    @Test
    void gradientsAreExactForAMinimalNetwork() {
        // One sample, one unit: every derivative in closed form.
        Parameters p = new Parameters(
                new SimpleMatrix(new double[][] {{0.3}, {-0.7}}),
                new SimpleMatrix(new double[][] {{0.2}}),
                new SimpleMatrix(new double[][] {{1.5}}),
                new SimpleMatrix(new double[][] {{-0.4}}));
        double a1 = Math.tanh(0.3 * 2 - 0.7 * 0.5 + 0.2);
        double delta2 = 1 / (1 + Math.exp(-(1.5 * a1 - 0.4))) - 1;
        double delta1 = delta2 * 1.5 * (1 - a1 * a1);

        Gradients g = reference.gradients(
                new SimpleMatrix(new double[][] {{2, 0.5}}), new SimpleMatrix(new double[][] {{1}}), p);

        assertThat(g.db2().get(0)).isCloseTo(delta2, within(1e-15));
        assertThat(g.dW2().get(0)).isCloseTo(delta2 * a1, within(1e-15));
        assertThat(g.db1().get(0)).isCloseTo(delta1, within(1e-15));
        assertThat(g.dW1().get(0)).isCloseTo(2 * delta1, within(1e-15));
        assertThat(g.dW1().get(1)).isCloseTo(0.5 * delta1, within(1e-15));
    }

    private static Parameters parameters(JsonNode node) {
        return new Parameters(
                Goldens.matrix(node.get("W1")),
                Goldens.matrix(node.get("b1")),
                Goldens.matrix(node.get("W2")),
                Goldens.matrix(node.get("b2")));
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }
}
