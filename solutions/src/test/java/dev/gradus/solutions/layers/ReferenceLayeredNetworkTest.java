package dev.gradus.solutions.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.Forward;
import dev.gradus.exercises.layers.LayeredNetwork.LayerGradients;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceLayeredNetworkTest {
    private static final Map<String, Loss> LOSSES = Map.of(
            "sigmoid_bce", Loss.BINARY_CROSS_ENTROPY,
            "softmax_cce", Loss.CATEGORICAL_CROSS_ENTROPY,
            "linear_mse", Loss.HALF_SQUARED_ERROR);

    private final LayeredNetwork reference = new ReferenceLayeredNetwork();

    static List<GoldenNetwork> networks() {
        return GoldenNetwork.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void agreesWithAutomaticDifferentiation(GoldenNetwork golden) {
        JsonNode expected = golden.expected();
        Network network = new Network(golden.layers(), golden.hidden(), LOSSES.get(golden.head()));
        Forward forward = reference.forward(network, golden.x());
        List<LayerGradients> gradients = reference.backward(network, golden.x(), forward, golden.y());

        int layers = network.layers().size();
        assertThat(reference.loss(network.loss(), forward.a().get(layers - 1), golden.y()))
                .isCloseTo(expected.get("loss").asDouble(), within(1e-13));
        assertThat(gradients).hasSize(layers);
        for (int l = 0; l < layers; l++) {
            assertClose(forward.z().get(l), expected.at("/z/" + l));
            assertClose(forward.a().get(l), expected.at("/a/" + l));
            assertClose(gradients.get(l).dW(), expected.at("/dW/" + l));
            assertClose(gradients.get(l).db(), expected.at("/db/" + l));
        }
    }

    private static void assertClose(SimpleMatrix got, JsonNode expected) {
        assertThat(got.isIdentical(Goldens.matrix(expected), 1e-13)).isTrue();
    }

    @Test
    void firstWeightsHaveTheVarianceThatTheirActivationNeeds() {
        for (HiddenActivation hidden : HiddenActivation.values()) {
            Network network =
                    reference.initialize(new int[] {50, 400, 3}, hidden, Loss.CATEGORICAL_CROSS_ENTROPY, new Random(5));
            SimpleMatrix w = network.layers().get(0).w();
            double variance = w.elementMult(w).elementSum() / w.getNumElements();

            // 20,000 weights: the standard error of their variance is 1 %.
            assertThat(variance).isCloseTo(hidden == HiddenActivation.RELU ? 0.04 : 0.02, within(0.002));
            assertThat(network.layers().get(1).w().getNumRows()).isEqualTo(400);
            assertThat(network.layers().get(1).b().elementMaxAbs()).isZero();
        }
    }

    @Test
    void aSlipInTheForwardPassDoesNotCostTheBackwardPass() {
        assertThat(failed(LayeredNetworkSlip.BIAS_OMITTED))
                .doesNotContain(
                        "backwardThroughOneHiddenLayer",
                        "backwardThroughDeeperNetworks",
                        "numericDerivatives",
                        "losses");
        assertThat(failed(LayeredNetworkSlip.LOSS_SUMMED)).containsExactlyInAnyOrder("losses");
    }

    private static Set<String> failed(LayeredNetworkSlip slip) {
        return DirectGrading.of("layered-network")
                .failures(new FaultyLayeredNetwork(Set.of(slip)), 5)
                .keySet();
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1, 2}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{1}});
        List<LayerParameters> layers = List.of(
                new LayerParameters(
                        new SimpleMatrix(new double[][] {{1, -1}, {0.5, 1}}),
                        new SimpleMatrix(new double[][] {{0, 0.5}})),
                new LayerParameters(
                        new SimpleMatrix(new double[][] {{1, 0.5}, {1, -2}}),
                        new SimpleMatrix(new double[][] {{-1, 0.5}})),
                new LayerParameters(
                        new SimpleMatrix(new double[][] {{2}, {1}}), new SimpleMatrix(new double[][] {{-1}})));
        Network network = new Network(layers, HiddenActivation.RELU, Loss.HALF_SQUARED_ERROR);
        Forward forward = reference.forward(network, x);
        List<LayerGradients> gradients = reference.backward(network, x, forward, y);
        Statement statement = Statement.of("layered-network");

        for (int l = 0; l < 3; l++) {
            statement
                    .says("W_%d = %s", l, Example.tex(layers.get(l).w()))
                    .says("b_%d = %s", l, Example.tex(layers.get(l).b()))
                    .says("Z_%d = %s", l, Example.tex(forward.z().get(l)))
                    .says("dW_%d = %s", l, Example.tex(gradients.get(l).dW()));
        }
        statement
                .says("A_1 = %s", Example.tex(forward.a().get(1)))
                .says("db_0 = %s", Example.tex(gradients.get(0).db()))
                .says("db_1 = %s", Example.tex(gradients.get(1).db()))
                .says(
                        "$\\frac12 (4 - 1)^2 = %s$",
                        reference.loss(network.loss(), forward.a().get(2), y))
                .says("$(4 - 1)/1 = %.0f$", gradients.get(2).db().get(0));
    }
}
