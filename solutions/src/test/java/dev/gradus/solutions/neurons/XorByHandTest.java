package dev.gradus.solutions.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.Verdict;
import dev.gradus.exercises.neurons.XorByHand;
import dev.gradus.exercises.neurons.XorByHand.Network;
import dev.gradus.exercises.neurons.XorByHand.Unit;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XorByHandTest {
    private static final DirectGrading GRADING = DirectGrading.of("xor-by-hand");

    private final XorByHand reference = new ReferenceXorByHand();

    @Test
    void theReferencesNetworkIsXor() {
        for (int a = 0; a <= 1; a++) {
            for (int b = 0; b <= 1; b++) {
                assertThat(reference.output(reference.xor(), new double[] {a, b}))
                        .isEqualTo(a ^ b);
            }
        }
        assertThat(TruthTable.of(reference.xor())).containsExactly(0, 1, 1, 0);
        assertThat(TruthTable.of(reference.or())).containsExactly(0, 1, 1, 1);
        assertThat(TruthTable.of(reference.and())).containsExactly(0, 0, 0, 1);
    }

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        Network network = new Network(List.of(unit(-1, 1, 0), unit(0.5, -1, -1)), unit(-0.5, 1, 1));
        Statement statement = Statement.of("xor-by-hand");
        for (double[] x : Gate.INPUTS.toArray2()) {
            double[] h = TruthTable.hidden(network, x);
            statement.says("| (%.0f, %.0f) | %.0f | %.0f | %d |", x[0], x[1], h[0], h[1], reference.output(network, x));
        }
    }

    @Test
    void theStatementsNetworkOfReluUnitsIsXor() {
        Statement.of("xor-by-hand").says("$y = h_1 - 2 h_2$");
        for (double[] x : Gate.INPUTS.toArray2()) {
            double y = Math.max(0, x[0] + x[1]) - 2 * Math.max(0, x[0] + x[1] - 1);
            assertThat(y).isEqualTo((int) x[0] ^ (int) x[1]);
        }
    }

    @Test
    void acceptsAnySmallWholeWeightsThatComputeXor() {
        int accepted = 0;
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            Network network = new Network(List.of(drawn(random), drawn(random)), drawn(random));
            boolean right = true;
            for (double[] x : Gate.INPUTS.toArray2()) {
                right &= reference.output(network, x) == ((int) x[0] ^ (int) x[1]);
            }
            if (right) {
                accepted++;
                assertThat(GRADING.failures(new Variant(network), 1)).isEmpty();
            }
        }
        assertThat(accepted).isGreaterThan(20);
    }

    @Test
    void aSumThatIsZeroOnPaperFires() {
        assertThat(0.1 + 0.7 - 0.8).isNegative();
        assertThat(TruthTable.of(unit(-0.8, 0.1, 0.7))).containsExactly(0, 0, 0, 1);
        assertThat(TruthTable.of(unit(-1e-9, 0, 0))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void roundingIsNotHeldAgainstANetworkThatIsRightOnPaper() {
        Unit or = unit(-0.5, 1, 1);
        Unit notBoth = unit(1.5, -1, -1);
        Network decimal = new Network(List.of(or, notBoth), unit(-0.8, 0.1, 0.7));

        assertThat(reference.output(decimal, new double[] {1, 0})).isZero();
        assertThat(GRADING.failures(new Variant(decimal), 1)).isEmpty();
    }

    @Test
    void saysWhatAWrongNetworkComputesAndNothingAboutTheReferencesWeights() {
        Network wrong = new Network(List.of(unit(-3, 5, 5), unit(-7, 5, 5)), unit(-1, 2, 2));

        assertThat(GRADING.failures(new Variant(wrong), 1).get("xor")).endsWith("it computes OR");
        Assessment assessment = assess(wrong);
        assertThat(assessment.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(assessment.diagnoses()).isEmpty();
    }

    @Test
    void refusesWeightsOfOtherNumbersOfInputs() {
        assertThat(GRADING.failures(new Variant(new Network(List.of(), unit(0))), 1)
                        .get("xor"))
                .contains("0 hidden units");
        assertThat(GRADING.failures(new Variant(new Network(List.of(unit(0, 1, 1, 1)), unit(0, 1))), 1)
                        .get("xor"))
                .contains("1 × 2 is asked for");
        assertThat(GRADING.failures(new Variant(new Network(List.of(unit(Double.NaN, 1, 1)), unit(0, 1))), 1)
                        .get("xor"))
                .contains("NaN");
    }

    private static Assessment assess(Network network) {
        return Assessment.of(
                GRADING.exercise(),
                new InProcessHost(XorByHand.class, () -> new Variant(network)),
                5,
                GradingListener.NONE);
    }

    private static Unit drawn(Random random) {
        return unit(random.nextInt(5) - 2, 2 * random.nextInt(2) - 1, 2 * random.nextInt(2) - 1);
    }

    private static Unit unit(double bias, double... weights) {
        return new Unit(weights, bias);
    }

    /** Everything right but perhaps the network. */
    private record Variant(Network xor) implements XorByHand {
        @Override
        public Unit or() {
            return unit(-1, 1, 1);
        }

        @Override
        public Unit and() {
            return unit(-2, 1, 1);
        }

        @Override
        public int output(Network network, double[] x) {
            return new ReferenceXorByHand().output(network, x);
        }
    }
}
