package dev.gradus.solutions.layers;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.MlpForward;
import dev.gradus.exercises.layers.MlpForward.Forward;
import dev.gradus.exercises.layers.OutputActivation;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceMlpForwardTest {
    private final MlpForward reference = new ReferenceMlpForward();

    static List<GoldenNetwork> networks() {
        return GoldenNetwork.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyLayerIsThatOfAnIndependentImplementation(GoldenNetwork golden) {
        Forward forward = reference.forward(golden.x(), golden.layers(), golden.hidden(), golden.output());

        JsonNode expected = golden.expected();
        assertThat(forward.z()).hasSize(expected.get("z").size());
        assertThat(forward.a()).hasSize(expected.get("a").size());
        for (int l = 0; l < forward.z().size(); l++) {
            assertThat(forward.z().get(l).isIdentical(Goldens.matrix(expected.at("/z/" + l)), 1e-13))
                    .isTrue();
            assertThat(forward.a().get(l).isIdentical(Goldens.matrix(expected.at("/a/" + l)), 1e-13))
                    .isTrue();
        }
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 2}, {-1, 0.5}});
        LayerParameters first = new LayerParameters(
                new SimpleMatrix(new double[][] {{1, -1, 0.5}, {0.5, 2, -1}}),
                new SimpleMatrix(new double[][] {{0.5, -1, 0.25}}));
        LayerParameters second = new LayerParameters(
                new SimpleMatrix(new double[][] {{1, 0}, {-1, 2}, {0.5, 1}}),
                new SimpleMatrix(new double[][] {{0.5, -0.5}}));
        List<LayerParameters> layers = List.of(first, second);
        Forward forward = reference.forward(x, layers, HiddenActivation.RELU, OutputActivation.SOFTMAX);
        Forward sigmoid = reference.forward(x, layers, HiddenActivation.RELU, OutputActivation.SIGMOID);

        Statement.of("mlp-forward")
                .says("X = %s", Example.tex(x))
                .says("W_0 = %s", Example.tex(first.w()))
                .says("b_0 = %s", Example.tex(first.b()))
                .says("W_1 = %s", Example.tex(second.w()))
                .says("b_1 = %s", Example.tex(second.b()))
                .says("Z_0 = %s", Example.tex(forward.z().get(0)))
                .says("A_0 = %s", Example.tex(forward.a().get(0)))
                .says("Z_1 = %s", Example.tex(forward.z().get(1)))
                .says("A_1 = %s", tex(forward.a().get(1), 4))
                .says("\\frac{1}{1 + e^{2.5}} = %.4f", forward.a().get(1).get(0, 0))
                .says("would have given %.4f there", sigmoid.a().get(1).get(0, 0));
    }
}
