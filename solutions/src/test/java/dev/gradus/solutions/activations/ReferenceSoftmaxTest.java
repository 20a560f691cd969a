package dev.gradus.solutions.activations;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.Softmax;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceSoftmaxTest {
    private final Softmax reference = new ReferenceSoftmax();

    static List<JsonNode> goldens() {
        return Goldens.of("softmax.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        SimpleMatrix p = reference.softmax(Goldens.matrix(golden.at("/inputs/z")));
        SimpleMatrix expected = Goldens.matrix(golden.at("/expected/softmax"));

        assertThat(p.getNumRows()).isEqualTo(expected.getNumRows());
        assertThat(p.getNumCols()).isEqualTo(expected.getNumCols());
        for (int i = 0; i < expected.getNumElements(); i++) {
            // Exponents of several hundred are right to 1e-13, and so are exponentials, relatively.
            assertThat(p.get(i)).isCloseTo(expected.get(i), within(1e-12 * expected.get(i) + Double.MIN_VALUE));
        }
    }

    @Test
    void twoClassesAreASigmoidOfTheDifference() {
        SimpleMatrix p = reference.softmax(new SimpleMatrix(new double[][] {{1.5, -0.5}, {-30, 10}}));

        assertThat(p.get(0, 0)).isCloseTo(new ReferenceSigmoidDerivative().sigmoid(2), within(1e-15));
        assertThat(p.get(1, 0)).isCloseTo(new ReferenceSigmoidDerivative().sigmoid(-40), within(1e-30));
    }

    @Test
    void theLargestFiniteLogitsGiveProbabilities() {
        double huge = Double.MAX_VALUE;

        assertThat(reference.softmax(new SimpleMatrix(new double[][] {{huge, -huge, huge}}))
                        .toArray2()[0])
                .containsExactly(0.5, 0, 0.5);
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix z = new SimpleMatrix(new double[][] {{1, 2, 3}, {1001, 1002, 1003}, {0, 0, -5}});
        SimpleMatrix p = reference.softmax(z);
        double sum = Math.exp(1) + Math.exp(2) + Math.exp(3);
        SimpleMatrix neighbours = reference.softmax(new SimpleMatrix(new double[][] {{1000, 999}}));

        Statement.of("softmax")
                .says("Z = \\begin{bmatrix} 1 & 2 & 3 \\\\ 1001 & 1002 & 1003 \\\\ 0 & 0 & -5 \\end{bmatrix}")
                .says("P = %s", tex(p, 4))
                .says(
                        "$e^1 = %.4f$, $e^2 = %.4f$ and $e^3 = %.4f$, together %.4f",
                        Math.exp(1), Math.exp(2), Math.exp(3), sum)
                .says("%.4f / %.4f = %.4f", Math.exp(1), sum, p.get(0, 0))
                .says("$%.4f$ and $%.4f$ are right", neighbours.get(0), neighbours.get(1));
    }
}
