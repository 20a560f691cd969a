package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.Nesterov;
import dev.gradus.exercises.optimization.Nesterov.Step;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.FaultyNesterov.Slip;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NesterovTest {
    private final Nesterov reference = new ReferenceNesterov();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("nesterov ");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void walksTheSamePathAsPyTorch(JsonNode golden) {
        double rate = OptimizerGoldens.rate(golden);
        double beta = OptimizerGoldens.setting(golden, "mu");
        SimpleMatrix[] velocity = {new SimpleMatrix(2, 3)};
        OptimizerGoldens.assertPath(golden, (parameters, gradient) -> {
            Step step = reference.step(parameters, gradient, velocity[0], rate, beta);
            velocity[0] = step.velocity();
            return step.parameters();
        });
    }

    @Test
    void itsParametersAreThePointAheadOfTheClassicalForm() {
        DoubleUnaryOperator slope = w -> 3 * w + Math.sin(w);
        double classical = 2;
        double velocity = 0;
        Step step = new Step(scalar(2), scalar(0));
        for (int i = 0; i < 20; i++) {
            velocity = 0.9 * velocity + slope.applyAsDouble(classical - 0.03 * 0.9 * velocity);
            classical -= 0.03 * velocity;
            double here = step.parameters().get(0);
            step = reference.step(step.parameters(), scalar(slope.applyAsDouble(here)), step.velocity(), 0.03, 0.9);

            assertThat(step.parameters().get(0)).isCloseTo(classical - 0.03 * 0.9 * velocity, within(1e-13));
        }
    }

    @Test
    void theExampleIsComputedByTheReference() {
        double[] gradients = {2, 2, -1};
        Statement statement = Statement.of("nesterov");
        Step step = new Step(scalar(1), scalar(0));
        for (int i = 0; i < gradients.length; i++) {
            double before = step.parameters().get(0);
            step = reference.step(step.parameters(), scalar(gradients[i]), step.velocity(), 0.03, 0.9);
            statement.says(
                    "| %d | %.0f | %.4f | %.4f | %.6f |",
                    i + 1,
                    gradients[i],
                    step.velocity().get(0),
                    (before - step.parameters().get(0)) / 0.03,
                    step.parameters().get(0));
        }
        statement.says(
                "0.03 \\cdot %.2f = %.4f",
                step.velocity().get(0), 0.03 * step.velocity().get(0));
        statement.says("0.03 \\cdot %.3f = %.4f", 1.178, 0.03 * 1.178);
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {"AVERAGED", "NEVER_DECAYS", "BETA_ON_THE_SUM", "VELOCITY_RESET"})
    void aSlipInTheVelocityDoesNotCostTheMoves(Slip slip) {
        assertThat(DirectGrading.of("nesterov")
                        .failures(new FaultyNesterov(Set.of(slip)), 5)
                        .keySet())
                .contains("velocity")
                .doesNotContain("firstMove", "moves", "movesFromAnywhere");
    }

    private static SimpleMatrix scalar(double value) {
        return new SimpleMatrix(new double[][] {{value}});
    }
}
