package dev.gradus.solutions.activations;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.LogSoftmax;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceLogSoftmaxTest {
    private final LogSoftmax reference = new ReferenceLogSoftmax();

    static List<JsonNode> goldens() {
        return Goldens.of("softmax.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        SimpleMatrix answer = reference.logSoftmax(Goldens.matrix(golden.at("/inputs/z")));
        SimpleMatrix expected = Goldens.matrix(golden.at("/expected/log_softmax"));

        assertThat(answer.getNumRows()).isEqualTo(expected.getNumRows());
        assertThat(answer.getNumCols()).isEqualTo(expected.getNumCols());
        // Three roundings of numbers below 1024.
        assertThat(answer.minus(expected).elementMaxAbs()).isLessThanOrEqualTo(3 * 0x1p-43);
    }

    @Test
    void logSumExpOfEqualNumbersIsTheLogarithmOfTheirCountAboveThem() {
        assertThat(reference.logSumExp(new double[] {1000, 1000})).isCloseTo(1000 + Math.log(2), within(1e-12));
        assertThat(reference.logSumExp(new double[] {-1000, -1000, -1000}))
                .isCloseTo(-1000 + Math.log(3), within(1e-12));
        assertThat(reference.logSumExp(new double[] {-2.5})).isEqualTo(-2.5);
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix z = new SimpleMatrix(new double[][] {{1, 2, 3}, {0, -800, -800}, {-1000, -1000, -1001}});
        double exponent = -800 / Math.log(10);

        Statement.of("log-softmax")
                .says(
                        "3 + \\ln %.6f = %.6f$",
                        Math.exp(-2) + Math.exp(-1) + 1, reference.logSumExp(new double[] {1, 2, 3}))
                .says("(1001, 1002, 1003) = %.6f$", reference.logSumExp(new double[] {1001, 1002, 1003}))
                .says("Z = \\begin{bmatrix} 1 & 2 & 3 \\\\ 0 & -800 & -800 \\\\ -1000 & -1000 & -1001 \\end{bmatrix}")
                .says("\\ln P = %s", tex(reference.logSoftmax(z), 4))
                .says(
                        "$%.0f \\cdot 10^{%d}$",
                        Math.pow(10, exponent - Math.floor(exponent)), (int) Math.floor(exponent))
                .says("\\ln 10^{-8} = %.2f", Math.log(1e-8));
    }
}
