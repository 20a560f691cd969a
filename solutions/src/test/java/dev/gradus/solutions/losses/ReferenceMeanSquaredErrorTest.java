package dev.gradus.solutions.losses;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.losses.MeanSquaredError;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceMeanSquaredErrorTest {
    private final MeanSquaredError reference = new ReferenceMeanSquaredError();

    static List<JsonNode> goldens() {
        return Goldens.of("losses.json").stream()
                .filter(entry -> entry.get("id").asText().startsWith("mse"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        SimpleMatrix prediction = Goldens.matrix(golden.at("/inputs/p"));
        SimpleMatrix target = Goldens.matrix(golden.at("/inputs/y"));

        assertThat(reference.loss(prediction, target))
                .isCloseTo(golden.at("/expected/loss_mean_over_elements").asDouble(), within(1e-14));
        assertThat(reference
                        .gradient(prediction, target)
                        .minus(Goldens.matrix(golden.at("/expected/grad_p")))
                        .elementMaxAbs())
                .isLessThanOrEqualTo(1e-15);
    }

    @Test
    void differencesThatAreExactGiveAnExactLossBesideLargeNumbers() {
        Regression batch = new Regression(
                new SimpleMatrix(new double[][] {{70_000_000.125}, {30_000_000}}),
                new SimpleMatrix(new double[][] {{70_000_000}, {30_000_000.25}}));

        assertThat(reference.loss(batch.prediction(), batch.target())).isEqualTo((0.125 * 0.125 + 0.25 * 0.25) / 2);
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix prediction = new SimpleMatrix(new double[][] {{2.5, 0}, {1, 3}, {4, -1}});
        SimpleMatrix target = new SimpleMatrix(new double[][] {{2, 1}, {1, 1}, {3, -1}});
        double loss = reference.loss(prediction, target);

        Statement.of("mean-squared-error")
                .says("\\hat Y = \\begin{bmatrix} 2.5 & 0 \\\\ 1 & 3 \\\\ 4 & -1 \\end{bmatrix}")
                .says("Y = \\begin{bmatrix} 2 & 1 \\\\ 1 & 1 \\\\ 3 & -1 \\end{bmatrix}")
                .says("\\hat Y - Y = %s", tex(prediction.minus(target), 1))
                .says("The squares are 0.25, 1, 0, 4, 1 and 0. Their sum is %.2f", 6 * loss)
                .says("$%.2f / 6 = %.6f$", 6 * loss, loss)
                .says("{\\partial \\hat Y} = %s", tex(reference.gradient(prediction, target), 4));
    }
}
