package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.RmsProp;
import dev.gradus.exercises.optimization.RmsProp.Step;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.FaultyRmsProp.Slip;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RmsPropTest {
    private final RmsProp reference = new ReferenceRmsProp();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("rmsprop ");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void walksTheSamePathAsPyTorch(JsonNode golden) {
        double rate = OptimizerGoldens.rate(golden);
        double rho = OptimizerGoldens.setting(golden, "rho");
        double epsilon = OptimizerGoldens.setting(golden, "eps");
        SimpleMatrix[] squares = {new SimpleMatrix(2, 3)};
        OptimizerGoldens.assertPath(golden, (parameters, gradient) -> {
            Step step = reference.step(parameters, gradient, squares[0], rate, rho, epsilon);
            squares[0] = step.squares();
            return step.parameters();
        });
    }

    @Test
    void theExampleIsComputedByTheReference() {
        Statement statement = Statement.of("rms-prop");
        Step step = new Step(scalar(1), scalar(0));
        for (int i = 0; i < 3; i++) {
            step = reference.step(step.parameters(), scalar(3), step.squares(), 0.03, 0.9, 1e-8);
            double s = step.squares().get(0);
            statement.says(
                    "| %d | 3 | %.4f | %.4f | %.6f |",
                    i + 1, s, Math.sqrt(s), step.parameters().get(0));
        }
        Step first = reference.step(scalar(1), scalar(3), scalar(0), 0.03, 0.9, 1e-8);
        statement.says(
                "0.03 \\cdot 3/%.4f = %.4f",
                Math.sqrt(first.squares().get(0)), 1 - first.parameters().get(0));
    }

    @Test
    void onASteadySlopeEveryStepIsTheLearningRate() {
        Step step = new Step(scalar(0), scalar(0));
        double before = 0;
        for (int i = 0; i < 400; i++) {
            before = step.parameters().get(0);
            step = reference.step(step.parameters(), scalar(-7), step.squares(), 0.03, 0.9, 1e-8);
        }

        assertThat(step.squares().get(0)).isCloseTo(49, within(1e-9));
        assertThat(step.parameters().get(0) - before).isCloseTo(0.03, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {"NEVER_FORGETS", "SHARE_MISSING", "WEIGHTS_SWAPPED", "AVERAGE_RESET"})
    void aSlipInTheAverageDoesNotCostTheMoves(Slip slip) {
        assertThat(DirectGrading.of("rms-prop")
                        .failures(new FaultyRmsProp(Set.of(slip)), 5)
                        .keySet())
                .contains("squares")
                .isSubsetOf("squares", "longRun");
    }

    private static SimpleMatrix scalar(double value) {
        return new SimpleMatrix(new double[][] {{value}});
    }
}
