package dev.gradus.solutions.optimization;

import static dev.gradus.solutions.Statement.tex;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.SgdStep;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.FaultySgdStep.Slip;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SgdStepTest {
    private final SgdStep reference = new ReferenceSgdStep();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("sgd lr=0.1 #");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void walksTheSamePathAsPyTorch(JsonNode golden) {
        OptimizerGoldens.assertPath(
                golden, (parameters, gradient) -> reference.step(parameters, gradient, OptimizerGoldens.rate(golden)));
    }

    @Test
    void theExampleIsComputedByTheReference() {
        SimpleMatrix theta = new SimpleMatrix(new double[][] {{1, -2}, {0.5, 3}});
        SimpleMatrix g1 = new SimpleMatrix(new double[][] {{0.6, -1}, {2, 0.4}});
        SimpleMatrix g2 = new SimpleMatrix(new double[][] {{-0.2, 1}, {1, 0.8}});

        Statement.of("sgd-step")
                .says("\\theta = %s", tex(theta, 2))
                .says("g_1 = %s", tex(g1, 2))
                .says("g_2 = %s", tex(g2, 2))
                .says("\\theta - \\eta\\, g_1 = %s", tex(reference.step(theta, g1, 0.1), 2))
                .says("their mean is\n$%s$", tex(g1.plus(g2).divide(2), 2))
                .says(
                        "\\theta - \\eta\\, \\tfrac12 (g_1 + g_2) = %s",
                        tex(reference.batchStep(theta, List.of(g1, g2), 0.1), 2));
    }

    @Test
    void aSlipInTheStepDoesNotCostTheBatchAndTheNetwork() {
        for (Slip slip : List.of(Slip.UPHILL, Slip.RATE_LOST, Slip.AVERAGED_AGAIN, Slip.STEP_RETURNED)) {
            assertThat(DirectGrading.of("sgd-step")
                            .failures(new FaultySgdStep(Set.of(slip)), 5)
                            .keySet())
                    .as(slip.name())
                    .containsExactly("step", "anyShape");
        }
    }
}
