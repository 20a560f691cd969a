package dev.gradus.solutions.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.grading.Tensors;
import dev.gradus.exercises.losses.BinaryCrossEntropyWithLogits;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceBinaryCrossEntropyWithLogitsTest {
    private final BinaryCrossEntropyWithLogits reference = new ReferenceBinaryCrossEntropyWithLogits();

    static List<JsonNode> goldens() {
        return Goldens.of("losses.json").stream()
                .filter(entry -> entry.get("id").asText().startsWith("bce"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        double[] z = Tensors.rowMajor(Goldens.matrix(golden.at("/inputs/z")));
        double[] y = Tensors.rowMajor(Goldens.matrix(golden.at("/inputs/y")));

        assertThat(reference.loss(z, y))
                .isCloseTo(golden.at("/expected/loss_from_logits").asDouble(), within(1e-14));
        assertThat(reference.gradient(z, y))
                .containsExactly(Tensors.rowMajor(Goldens.matrix(golden.at("/expected/grad_z"))), within(1e-15));
    }

    @Test
    void aWrongAnswerCostsItsLogitAndARightOneTheTailOfTheSigmoid() {
        assertThat(loss(-800, 1)).isEqualTo(800);
        assertThat(loss(800, 0)).isEqualTo(800);
        assertThat(loss(800, 1)).isZero();
        assertThat(loss(40, 1)).isCloseTo(new ReferenceSigmoidDerivative().sigmoid(-40), within(1e-32));
        assertThat(loss(-40, 0)).isEqualTo(loss(40, 1));
    }

    @Test
    void aLogarithmWithoutLog1pIsRejectedForTinyLossesOnly() {
        assertThat(DirectGrading.of("binary-cross-entropy-with-logits").failures(new WithoutLog1p(), 5))
                .containsOnlyKeys("tinyLosses")
                .hasEntrySatisfying(
                        "tinyLosses",
                        says -> assertThat(says).startsWith("the loss of z = 40 is 0 where 4.24835426e-18 is right"));
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double[] z = {2, -1, -3, 0.5};
        double[] y = {1, 0, 1, 0.3};
        double[] gradient = reference.gradient(z, y);
        Statement statement = Statement.of("binary-cross-entropy-with-logits");

        for (int i = 0; i < z.length; i++) {
            String row = i == 3 ? "| %.1f | %.1f | %.6f | %.6f | %.6f |" : "| %.0f | %.0f | %.6f | %.6f | %.6f |";
            double sigmoid = new ReferenceSigmoidDerivative().sigmoid(z[i]);
            statement.says(row, z[i], y[i], loss(z[i], y[i]), sigmoid, gradient[i]);
        }
        statement
                .says("$L = %.6f$", reference.loss(z, y))
                .says("$z = -800$, $y = 1$ it is %.0f;", loss(-800, 1))
                .says("$%.6f \\cdot 10^{-18}$", loss(40, 1) * 1e18);
    }

    private double loss(double z, double y) {
        return reference.loss(new double[] {z}, new double[] {y});
    }

    private static final class WithoutLog1p implements BinaryCrossEntropyWithLogits {
        @Override
        public double loss(double[] z, double[] y) {
            double sum = 0;
            for (int i = 0; i < z.length; i++) {
                sum += Math.max(z[i], 0) - z[i] * y[i] + Math.log(1 + Math.exp(-Math.abs(z[i])));
            }
            return sum / z.length;
        }

        @Override
        public double[] gradient(double[] z, double[] y) {
            return new ReferenceBinaryCrossEntropyWithLogits().gradient(z, y);
        }
    }
}
