package dev.gradus.solutions.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import dev.gradus.exercises.training.NetworkTraining.Training;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Goldens;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.layers.GoldenNetwork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceNetworkTrainingTest {
    private static final Map<String, Loss> LOSSES = Map.of(
            "sigmoid_bce", Loss.BINARY_CROSS_ENTROPY,
            "softmax_cce", Loss.CATEGORICAL_CROSS_ENTROPY,
            "linear_mse", Loss.HALF_SQUARED_ERROR);

    private final NetworkTraining reference = new ReferenceNetworkTraining();

    static List<GoldenNetwork> networks() {
        return GoldenNetwork.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aStepSubtractsTheGradientsOfAutomaticDifferentiation(GoldenNetwork golden) {
        Network network = new Network(golden.layers(), golden.hidden(), LOSSES.get(golden.head()));
        double rate = 0.3;
        Training training = reference.fit(network, golden.x(), golden.y(), rate, 1);

        JsonNode expected = golden.expected();
        assertThat(training.lossBeforeEachEpoch()).hasSize(1);
        assertThat(training.lossBeforeEachEpoch()[0])
                .isCloseTo(expected.get("loss").asDouble(), within(1e-13));
        for (int l = 0; l < network.layers().size(); l++) {
            LayerParameters before = network.layers().get(l);
            LayerParameters after = training.network().layers().get(l);
            SimpleMatrix dW = Goldens.matrix(expected.at("/dW/" + l));
            SimpleMatrix db = Goldens.matrix(expected.at("/db/" + l));
            assertThat(after.w().isIdentical(before.w().minus(dW.scale(rate)), 1e-13))
                    .isTrue();
            assertThat(after.b().isIdentical(before.b().minus(db.scale(rate)), 1e-13))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TrainingSlip.class,
            names = {"UPDATED_WEIGHTS_IN_DELTA", "LAYER_BY_LAYER", "RATE_OVER_BATCH", "BIASES_LEFT_OUT"})
    void aSlipInTheStepDoesNotCostTheFit(TrainingSlip slip) {
        Set<String> failed = DirectGrading.of("network-training")
                .failures(new FaultyNetworkTraining(Set.of(slip)), 3)
                .keySet();

        assertThat(failed).isNotEmpty().isSubsetOf("steps", "stepsOfDeeperNetworks", "downhill");
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        SimpleMatrix x = new SimpleMatrix(new double[][] {{1}, {2}});
        SimpleMatrix y = new SimpleMatrix(new double[][] {{3}, {5}});
        LayerParameters line = new LayerParameters(new SimpleMatrix(new double[][] {{1}}), new SimpleMatrix(1, 1));
        Network network = new Network(List.of(line), HiddenActivation.RELU, Loss.HALF_SQUARED_ERROR);
        double[] losses = reference.fit(network, x, y, 0.1, 3).lossBeforeEachEpoch();
        Statement statement = Statement.of("network-training");
        Network current = network;
        for (int epoch = 0; epoch < 3; epoch++) {
            Network next = reference.step(current, x, y, 0.1);
            statement.says(
                    "| %d | %.4f | %.4f | %.4f | %.4f | %.4f |",
                    epoch,
                    weight(current),
                    bias(current),
                    losses[epoch],
                    (weight(current) - weight(next)) / 0.1,
                    (bias(current) - bias(next)) / 0.1);
            current = next;
        }
        statement
                .says("epochs $w = %.4f$ and $b = %.4f$", weight(current), bias(current))
                .says("records %.4f, %.4f, %.4f.", losses[0], losses[1], losses[2]);
    }

    private static double weight(Network network) {
        return network.layers().get(0).w().get(0);
    }

    private static double bias(Network network) {
        return network.layers().get(0).b().get(0);
    }
}
