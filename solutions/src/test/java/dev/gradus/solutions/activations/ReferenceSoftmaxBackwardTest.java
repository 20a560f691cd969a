package dev.gradus.solutions.activations;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.activations.Softmax;
import dev.gradus.exercises.activations.SoftmaxBackward;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceSoftmaxBackwardTest {
    private static final double STEP = 1e-5;

    private final SoftmaxBackward reference = new ReferenceSoftmaxBackward();
    private final Softmax softmax = new ReferenceSoftmax();

    static List<JsonNode> goldens() {
        return Goldens.of("softmax.json");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void agreesWithPyTorch(JsonNode golden) {
        SimpleMatrix p = Goldens.matrix(golden.at("/expected/softmax"));
        SimpleMatrix dZ = reference.backward(p, Goldens.matrix(golden.at("/inputs/upstream")));
        SimpleMatrix expected = Goldens.matrix(golden.at("/expected/grad_z"));

        assertThat(dZ.getNumRows()).isEqualTo(expected.getNumRows());
        assertThat(dZ.getNumCols()).isEqualTo(expected.getNumCols());
        assertThat(dZ.minus(expected).elementMaxAbs()).isLessThanOrEqualTo(1e-14);
    }

    @Test
    void theJacobianIsTheSlopeOfTheSoftmax() {
        double[] z = {0.4, -1.1, 2, 0.3};
        SimpleMatrix jacobian =
                reference.jacobian(softmax.softmax(Logits.row(z)).toArray2()[0]);
        for (int j = 0; j < z.length; j++) {
            SimpleMatrix up = Logits.row(z);
            up.set(j, z[j] + STEP);
            SimpleMatrix down = Logits.row(z);
            down.set(j, z[j] - STEP);
            SimpleMatrix slopes =
                    softmax.softmax(up).minus(softmax.softmax(down)).divide(2 * STEP);
            for (int i = 0; i < z.length; i++) {
                // A central difference with this step is right to about 1e-10 + 2^-53 / 1e-5.
                assertThat(jacobian.get(i, j)).isCloseTo(slopes.get(i), within(1e-9));
            }
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix first = softmax.softmax(Logits.row(1, 2, 3));
        SimpleMatrix p = first.concatRows(Logits.row(0.5, 0.25, 0.25));
        SimpleMatrix dP = new SimpleMatrix(new double[][] {{0, -2, 0}, {1, 1, 5}});

        Statement.of("softmax-backward")
                .says("$p = (%.4f, %.4f, %.4f)$", first.get(0), first.get(1), first.get(2))
                .says("J = %s", tex(reference.jacobian(first.toArray2()[0]), 4))
                .says("P = \\begin{bmatrix} %s \\\\ 0.5 & 0.25 & 0.25 \\end{bmatrix}", entries(first))
                .says("dP = \\begin{bmatrix} 0 & -2 & 0 \\\\ 1 & 1 & 5 \\end{bmatrix}")
                .says("dZ = %s", tex(reference.backward(p, dP), 4))
                .says(
                        "s = 0.5 \\cdot 1 + 0.25 \\cdot 1 + 0.25 \\cdot 5 = %.0f$",
                        p.elementMult(dP).extractVector(true, 1).elementSum());
    }

    private static String entries(SimpleMatrix row) {
        return String.format(Locale.ROOT, "%.4f & %.4f & %.4f", row.get(0), row.get(1), row.get(2));
    }
}
