package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.layers.DenseLayer;
import dev.gradus.exercises.layers.DenseLayer.Gradients;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceDenseLayerTest {
    private final DenseLayer reference = new ReferenceDenseLayer();

    static List<JsonNode> networks() {
        return Goldens.of("networks.json");
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theFirstLayerOfEveryGoldenNetworkIsRight(JsonNode golden) {
        SimpleMatrix x = Goldens.matrix(golden.at("/inputs/X"));
        SimpleMatrix z = reference.forward(
                x, Goldens.matrix(golden.at("/inputs/W/0")), Goldens.matrix(golden.at("/inputs/b/0")));

        assertThat(z.isIdentical(Goldens.matrix(golden.at("/expected/z/0")), 1e-14))
                .isTrue();
    }

    /** Where the output delta is (A − Y)/m, the last layer's gradients follow from it. */
    @ParameterizedTest
    @MethodSource("networks")
    void theLastLayersGradientsAreThoseOfAutomaticDifferentiation(JsonNode golden) {
        int last = golden.at("/inputs/W").size() - 1;
        SimpleMatrix y = Goldens.matrix(golden.at("/inputs/y"));
        SimpleMatrix dZ =
                Goldens.matrix(golden.at("/expected/a/" + last)).minus(y).divide(y.getNumRows());
        Gradients got = reference.backward(
                Goldens.matrix(golden.at("/expected/a/" + (last - 1))),
                Goldens.matrix(golden.at("/inputs/W/" + last)),
                dZ);

        assertThat(got.dW().isIdentical(Goldens.matrix(golden.at("/expected/dW/" + last)), 1e-14))
                .isTrue();
        assertThat(got.db().isIdentical(Goldens.matrix(golden.at("/expected/db/" + last)), 1e-14))
                .isTrue();
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 2, 0}, {-1, 1, 3}});
        SimpleMatrix w = new SimpleMatrix(new double[][] {{2, 1}, {0, -1}, {1, 4}});
        SimpleMatrix b = new SimpleMatrix(new double[][] {{0.5, -2}});
        SimpleMatrix dZ = new SimpleMatrix(new double[][] {{1, -2}, {3, 0.5}});
        Gradients gradients = reference.backward(x, w, dZ);

        Statement.of("dense-layer")
                .says("X = %s", Example.tex(x))
                .says("W = %s", Example.tex(w))
                .says("b = %s", Example.tex(b))
                .says("X W = %s", Example.tex(reference.forward(x, w, new SimpleMatrix(1, 2))))
                .says("Z = %s", Example.tex(reference.forward(x, w, b)))
                .says("dZ = %s", Example.tex(dZ))
                .says("dW = %s", Example.tex(gradients.dW()))
                .says("db = %s", Example.tex(gradients.db()))
                .says("dX = %s", Example.tex(gradients.dX()))
                .says("$2 \\cdot 1 + 1 \\cdot 3 = %.0f$", gradients.dW().get(1, 0));
    }
}
