package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.Momentum;
import dev.gradus.exercises.optimization.Momentum.Form;
import dev.gradus.exercises.optimization.Momentum.State;
import dev.gradus.exercises.optimization.Momentum.Step;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MomentumTest {
    private final Momentum reference = new ReferenceMomentum();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("momentum ");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void bothFormsWalkTheSamePathAsPyTorch(JsonNode golden) {
        double rate = OptimizerGoldens.rate(golden);
        double beta = OptimizerGoldens.setting(golden, "mu");
        for (Form form : Form.values()) {
            State[] state = {new State(new SimpleMatrix(2, 3), form)};
            OptimizerGoldens.assertPath(golden, (parameters, gradient) -> {
                Step step = reference.step(parameters, gradient, state[0], rate, beta);
                state[0] = step.state();
                return step.parameters();
            });
        }
    }

    @Test
    void theExampleIsComputedByTheReference() {
        double[] gradients = {2, 2, -1};
        Statement statement = Statement.of("momentum");
        double[] inside = new double[3];
        for (Form form : Form.values()) {
            SimpleMatrix w = new SimpleMatrix(new double[][] {{1}});
            State state = new State(new SimpleMatrix(1, 1), form);
            for (int i = 0; i < gradients.length; i++) {
                SimpleMatrix gradient = new SimpleMatrix(new double[][] {{gradients[i]}});
                Step step = reference.step(w, gradient, state, 0.03, 0.9);
                w = step.parameters();
                state = step.state();
                if (form == Form.RATE_OUTSIDE) {
                    statement.says(
                            "| %d | %.0f | %.4f | %.6f |",
                            i + 1, gradients[i], state.velocity().get(0), w.get(0));
                } else {
                    inside[i] = state.velocity().get(0);
                }
            }
            assertThat(w.get(0)).isCloseTo(0.7534, within(1e-15));
        }
        statement.says("%.4f, %.4f and %.4f", inside[0], inside[1], inside[2]);
    }

    @ParameterizedTest
    @EnumSource(
            value = MomentumSlip.class,
            names = {"AVERAGED", "WEIGHTS_SWAPPED", "NEVER_DECAYS", "BETA_ON_THE_SUM", "VELOCITY_RESET"})
    void aSlipInTheVelocityDoesNotCostTheMoves(MomentumSlip slip) {
        assertThat(DirectGrading.of("momentum")
                        .failures(new FaultyMomentum(Set.of(slip)), 5)
                        .keySet())
                .contains("velocity")
                .doesNotContain("moves", "movesFromAnywhere");
    }

    @ParameterizedTest
    @EnumSource(
            value = MomentumSlip.class,
            names = {"DECLARED_INSIDE", "DECLARED_OUTSIDE"})
    void aFormThatIsNotTheOneDeclaredIsRejected(MomentumSlip slip) {
        assertThat(DirectGrading.of("momentum")
                        .failures(new FaultyMomentum(Set.of(slip)), 5)
                        .keySet())
                .contains("velocity", "moves")
                .doesNotContain("start");
    }

    @Test
    void aSlipInTheMoveDoesNotCostTheVelocity() {
        assertThat(DirectGrading.of("momentum")
                        .failures(new FaultyMomentum(Set.of(MomentumSlip.UPHILL)), 5)
                        .keySet())
                .contains("moves")
                .doesNotContain("start", "velocity", "velocityInTheLongRun");
    }
}
