package dev.gradus.solutions.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.exercises.optimization.Adam;
import dev.gradus.exercises.optimization.Adam.Settings;
import dev.gradus.exercises.optimization.Adam.State;
import dev.gradus.exercises.optimization.Adam.Step;
import dev.gradus.exercises.optimization.AdamW;
import dev.gradus.exercises.optimization.AdamW.Role;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import dev.gradus.solutions.optimization.FaultyAdamW.Slip;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdamWTest {
    private static final Settings USUAL = new Settings(0.03, 0.9, 0.999, 1e-8);

    private final AdamW reference = new ReferenceAdamW();

    static List<JsonNode> descents() {
        return OptimizerGoldens.of("adamw ");
    }

    static List<JsonNode> plainDescents() {
        return OptimizerGoldens.of("sgd lr=0.1 weight_decay");
    }

    @ParameterizedTest
    @MethodSource("descents")
    void decoupledWalksTheSamePathAsPyTorch(JsonNode golden) {
        Settings settings = new Settings(
                OptimizerGoldens.rate(golden),
                OptimizerGoldens.setting(golden, "b1"),
                OptimizerGoldens.setting(golden, "b2"),
                OptimizerGoldens.setting(golden, "eps"));
        double decay = OptimizerGoldens.setting(golden, "weight_decay");
        State[] state = {new State(new SimpleMatrix(2, 3), new SimpleMatrix(2, 3), 0)};
        OptimizerGoldens.assertPath(golden, (parameters, gradient) -> {
            Step step = reference.decoupled(parameters, gradient, state[0], settings, decay, Role.WEIGHT);
            state[0] = step.state();
            return step.parameters();
        });
    }

    @Test
    void coupledIsAdamOnTheGradientOfLossAndPenalty() {
        Adam adam = new ReferenceAdam();
        for (double w : new double[] {2, -0.7}) {
            Step got = reference.coupled(scalar(w), scalar(0.4), rest(), USUAL, 0.1, Role.WEIGHT);
            Step right = adam.step(scalar(w), scalar(0.4 + 0.1 * w), rest(), USUAL);

            assertThat(got.parameters().get(0)).isEqualTo(right.parameters().get(0));
            assertThat(got.state().v().get(0)).isCloseTo(right.state().v().get(0), within(1e-18));
        }
    }

    @ParameterizedTest
    @MethodSource("plainDescents")
    void forPlainDescentBothWaysAreTheSame(JsonNode golden) {
        double rate = OptimizerGoldens.rate(golden);
        double decay = OptimizerGoldens.setting(golden, "weight_decay");
        OptimizerGoldens.assertPath(
                golden,
                (parameters, gradient) -> parameters.scale(1 - rate * decay).minus(gradient.scale(rate)));
    }

    @Test
    void theExampleIsComputedByTheReference() {
        Statement statement = Statement.of("adam-w");
        for (String gradient : List.of("5", "-0.05", "0")) {
            SimpleMatrix g = scalar(Double.parseDouble(gradient));
            statement.says(
                    "| %s | %.6f | %.6f |",
                    gradient,
                    reference
                            .decoupled(scalar(2), g, rest(), USUAL, 0.1, Role.WEIGHT)
                            .parameters()
                            .get(0),
                    reference
                            .coupled(scalar(2), g, rest(), USUAL, 0.1, Role.WEIGHT)
                            .parameters()
                            .get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Slip.class,
            names = {"SHRINKS_WITHOUT_RATE", "SHRINKS_TWICE", "WEIGHTS_GROW", "SHRINKS_BY_A_CONSTANT", "NEVER_SHRINKS"})
    void aSlipInTheDecayCostsTheDecayOnly(Slip slip) {
        assertThat(failures(slip)).containsExactly("pureDecay");
    }

    @Test
    void shrinkingTheStepTooIsSeenInTheMovesOnly() {
        assertThat(failures(Slip.SHRINKS_AFTER_THE_STEP)).containsExactly("decoupledMoves");
    }

    private static Set<String> failures(Slip slip) {
        return DirectGrading.of("adam-w")
                .failures(new FaultyAdamW(Set.of(slip)), 5)
                .keySet();
    }

    private static State rest() {
        return new State(scalar(0), scalar(0), 0);
    }

    private static SimpleMatrix scalar(double value) {
        return new SimpleMatrix(new double[][] {{value}});
    }
}
