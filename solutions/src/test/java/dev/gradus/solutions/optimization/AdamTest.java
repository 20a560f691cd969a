package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.Adam.Settings;
import dev.gradus.exercises.optimization.Adam.State;
import dev.gradus.exercises.optimization.Adam.Step;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdamTest {
    private static final Settings USUAL = new Settings(0.03, 0.9, 0.999, 1e-8);

    private final Adam reference = new ReferenceAdam();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("adam ");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void walksTheSamePathAsPyTorch(JsonNode golden) {
        Settings settings = new Settings(
                OptimizerGoldens.rate(golden),
                OptimizerGoldens.setting(golden, "b1"),
                OptimizerGoldens.setting(golden, "b2"),
                OptimizerGoldens.setting(golden, "eps"));
        State[] state = {new State(new SimpleMatrix(2, 3), new SimpleMatrix(2, 3), 0)};
        OptimizerGoldens.assertPath(golden, (parameters, gradient) -> {
            Step step = reference.step(parameters, gradient, state[0], settings);
            state[0] = step.state();
            return step.parameters();
        });
    }

    @Test
    void theExampleIsComputedByTheReference() {
        double[] gradients = {3, 3, -1};
        Statement statement = Statement.of("adam");
        Step step = new Step(scalar(1), rest());
        for (int i = 0; i < gradients.length; i++) {
            step = reference.step(step.parameters(), scalar(gradients[i]), step.state(), USUAL);
            double m = step.state().m().get(0);
            double v = step.state().v().get(0);
            statement.says(
                    "| %d | %.0f | %.6f | %.6f | %.6f | %.6f | %.6f |",
                    i + 1,
                    gradients[i],
                    m,
                    v,
                    m / (1 - Math.pow(0.9, i + 1)),
                    v / (1 - Math.pow(0.999, i + 1)),
                    step.parameters().get(0));
        }
        statement.says("\\eta = %.2f\\,\\eta", (1 - 0.9) / Math.sqrt(1 - 0.999));
    }

    @Test
    void theFirstStepIsOneLearningRateWhateverTheGradient() {
        for (double gradient : new double[] {3, -0.02, 1e-3}) {
            double moved = reference
                            .step(scalar(1), scalar(gradient), rest(), USUAL)
                            .parameters()
                            .get(0)
                    - 1;

            assertThat(moved).isCloseTo(-0.03 * Math.signum(gradient), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = AdamSlip.class,
            names = {
                "FIRST_MOMENT_SUMMED",
                "FIRST_MOMENT_RESET",
                "SECOND_MOMENT_SUMMED",
                "BETA1_ON_SECOND_MOMENT",
                "CORRECTED_MOMENTS_RETURNED",
                "OLD_MOMENTS_RETURNED"
            })
    void aSlipInTheMomentsCostsTheMomentsOnly(AdamSlip slip) {
        assertThat(failures(slip)).containsExactly("moments");
    }

    @Test
    void stepsThatAreNotCountedCostTheCountOnly() {
        assertThat(failures(AdamSlip.STEPS_NOT_COUNTED)).containsExactly("steps");
    }

    private static Set<String> failures(AdamSlip slip) {
        return DirectGrading.of("adam")
                .failures(new FaultyAdam(Set.of(slip)), 5)
                .keySet();
    }

    private static State rest() {
        return new State(scalar(0), scalar(0), 0);
    }

    private static SimpleMatrix scalar(double value) {
        return new SimpleMatrix(new double[][] {{value}});
    }
}
