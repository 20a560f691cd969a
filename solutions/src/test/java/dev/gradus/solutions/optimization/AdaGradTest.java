package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.AdaGrad;
import dev.gradus.exercises.optimization.AdaGrad.Step;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.FaultyAdaGrad.Slip;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdaGradTest {
    private final AdaGrad reference = new ReferenceAdaGrad();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("adagrad ");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void walksTheSamePathAsPyTorch(JsonNode golden) {
        double rate = OptimizerGoldens.rate(golden);
        double epsilon = OptimizerGoldens.setting(golden, "eps");
        SimpleMatrix[] squares = {new SimpleMatrix(2, 3)};
        OptimizerGoldens.assertPath(golden, (parameters, gradient) -> {
            Step step = reference.step(parameters, gradient, squares[0], rate, epsilon);
            squares[0] = step.squares();
            return step.parameters();
        });
    }

    @Test
    void theExampleIsComputedByTheReference() {
        String[][] gradients = {{"4", "0.04"}, {"3", "0.03"}, {"0.5", "0.005"}};
        Statement statement = Statement.of("ada-grad");
        Step step = new Step(SimpleMatrix.filled(1, 2, 1), new SimpleMatrix(1, 2));
        for (int i = 0; i < gradients.length; i++) {
            SimpleMatrix gradient = new SimpleMatrix(
                    new double[][] {{Double.parseDouble(gradients[i][0]), Double.parseDouble(gradients[i][1])}});
            step = reference.step(step.parameters(), gradient, step.squares(), 0.03, 1e-8);
            statement.says(
                    "| %d | %s, %s | %.4f, %.6f | %.6f, %.6f |",
                    i + 1,
                    gradients[i][0],
                    gradients[i][1],
                    step.squares().get(0),
                    step.squares().get(1),
                    step.parameters().get(0),
                    step.parameters().get(1));
        }
    }

    @Test
    void anEntryWithoutGradientStaysAtRest() {
        Step step =
                reference.step(SimpleMatrix.filled(1, 2, 5), new SimpleMatrix(1, 2), new SimpleMatrix(1, 2), 1, 1e-8);

        assertThat(step.parameters().toArray2()[0]).containsExactly(5, 5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {"ABSOLUTE", "SHARED_SUM", "SUM_RESET", "SUM_DECAYS"})
    void aSlipInTheSumDoesNotCostTheMoves(Slip slip) {
        assertThat(DirectGrading.of("ada-grad")
                        .failures(new FaultyAdaGrad(Set.of(slip)), 5)
                        .keySet())
                .contains("squares")
                .isSubsetOf("squares", "nothingForgotten");
    }
}
