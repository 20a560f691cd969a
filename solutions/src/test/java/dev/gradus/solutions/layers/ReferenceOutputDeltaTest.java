package dev.gradus.solutions.layers;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercises.layers.OutputDelta;
import dev.gradus.exercises.layers.OutputDelta.Head;
import dev.gradus.matrix.Matrices;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceOutputDeltaTest {
    private static final Map<String, Head> HEADS = Map.of(
            "sigmoid_bce", Head.SIGMOID_CROSS_ENTROPY,
            "softmax_cce", Head.SOFTMAX_CROSS_ENTROPY,
            "linear_mse", Head.LINEAR_SQUARED_ERROR);

    private final OutputDelta reference = new ReferenceOutputDelta();

    static List<GoldenNetwork> networks() {
        return GoldenNetwork.all();
    }

    /** The gradient of the last bias is the sum of the delta's rows, that of the last weights the product with the inputs. */
    @ParameterizedTest
    @MethodSource("networks")
    void givesTheLastLayersGradientsOfAutomaticDifferentiation(GoldenNetwork golden) {
        int last = golden.layers().size() - 1;
        SimpleMatrix a = Goldens.matrix(golden.expected().at("/a/" + last));
        SimpleMatrix input = Goldens.matrix(golden.expected().at("/a/" + (last - 1)));
        SimpleMatrix delta = reference.outputDelta(HEADS.get(golden.head()), a, golden.y());

        assertThat(Matrices.sumRows(delta)
                        .isIdentical(Goldens.matrix(golden.expected().at("/db/" + last)), 1e-14))
                .isTrue();
        assertThat(input.transpose()
                        .mult(delta)
                        .isIdentical(Goldens.matrix(golden.expected().at("/dW/" + last)), 1e-14))
                .isTrue();
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix a = new SimpleMatrix(new double[][] {{0.9, 0.2}, {0.4, 0.6}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{1, 0}, {0, 1}});
        SimpleMatrix squared = reference.outputDelta(Head.SIGMOID_SQUARED_ERROR, a, y);
        SimpleMatrix wrong = new SimpleMatrix(new double[][] {{0.999}});
        SimpleMatrix zero = new SimpleMatrix(1, 1);

        Statement.of("output-delta")
                .says("A = %s", Example.tex(a))
                .says("Y = %s", Example.tex(y))
                .says("dZ = %s", tex(squared, 4))
                .says("\\cdot 0.1 = %.4f$", squared.get(0, 0))
                .says("dZ = %s", tex(reference.outputDelta(Head.SIGMOID_CROSS_ENTROPY, a, y), 4))
                .says(
                        "cross-entropy has the delta %.3f and the squared error has %.6f",
                        reference
                                .outputDelta(Head.SIGMOID_CROSS_ENTROPY, wrong, zero)
                                .get(0, 0),
                        reference
                                .outputDelta(Head.SIGMOID_SQUARED_ERROR, wrong, zero)
                                .get(0, 0));
    }
}
