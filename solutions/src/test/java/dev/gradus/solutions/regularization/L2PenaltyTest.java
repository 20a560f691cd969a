package dev.gradus.solutions.regularization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.exercises.regularization.L2Penalty;
import dev.gradus.exercises.regularization.L2Penalty.Layer;
import dev.gradus.solutions.DirectGrading;
import dev.gradus.solutions.Statement;
import java.util.List;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class L2PenaltyTest {
    private static final DirectGrading GRADING = DirectGrading.of("l2-penalty");

    private final L2Penalty reference = new ReferenceL2Penalty();

    private final List<Layer> layers =
            List.of(layer(new double[][] {{1, -2}, {0.5, 3}}, 0.4, -1), layer(new double[][] {{2}, {-1}}, 0.5));

    private final List<Layer> dataGradients =
            List.of(layer(new double[][] {{0.2, 0}, {-0.1, 0.4}}, 0.1, 0.2), layer(new double[][] {{0}, {0}}, 0));

    @Test
    void theStatementsExampleIsComputedByTheReference() {
        double penalty = reference.penalty(layers, 0.1);
        Layer gradient = reference.gradients(layers, dataGradients, 0.1).get(0);
        Layer after = reference.step(layers, dataGradients, 0.1, 0.5).get(0);

        Statement.of("l2-penalty")
                .says("$14.25 + 5 = %.2f$", penalty / 0.05)
                .says("$0.05 \\cdot 19.25 = %.4f$", penalty)
                .says("$0.4 + 0.9625 = %.4f$", reference.loss(new double[] {0.3, 0.7, 0.2}, penalty))
                .says("dW_1 + \\lambda W_1 = %s", Statement.tex(gradient.w(), 4))
                .says("W_1 = %s", Statement.tex(after.w(), 4))
                .says("b_1 = %s", Statement.tex(after.b(), 4))
                .says("from $-2$ to $%.1f$", after.w().get(0, 1))
                .says("1 - \\eta\\lambda = %.2f$", after.w().get(0, 1) / -2);
        assertThat(gradient.b().isIdentical(dataGradients.get(0).b(), 0)).isTrue();
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        double step = 1e-4;
        SimpleMatrix w = layers.get(0).w();
        for (int i = 0; i < w.getNumElements(); i++) {
            SimpleMatrix above = w.copy();
            SimpleMatrix below = w.copy();
            above.set(i, w.get(i) + step);
            below.set(i, w.get(i) - step);
            double slope = (reference.penalty(
                                    List.of(new Layer(above, layers.get(0).b())), 0.3)
                            - reference.penalty(
                                    List.of(new Layer(below, layers.get(0).b())), 0.3))
                    / (2 * step);
            double gradient =
                    reference.gradients(layers, dataGradients, 0.3).get(0).w().get(i)
                            - dataGradients.get(0).w().get(i);
            assertThat(gradient).isCloseTo(slope, within(1e-10));
        }
    }

    @Test
    void aSlipInThePenaltyDoesNotCostTheOtherMethods() {
        assertThat(failed(L2PenaltySlip.HALF_MISSING)).containsExactly("penalty");
        assertThat(failed(L2PenaltySlip.PENALTY_AVERAGED)).containsExactly("loss");
        assertThat(failed(L2PenaltySlip.DECAY_AFTER_STEP)).containsExactly("step");
        assertThat(failed(L2PenaltySlip.BIASES_PENALIZED)).doesNotContain("loss");
    }

    private static Set<String> failed(L2PenaltySlip slip) {
        return GRADING.failures(new FaultyL2Penalty(Set.of(slip)), 5).keySet();
    }

    private static Layer layer(double[][] w, double... b) {
        return new Layer(new SimpleMatrix(w), new SimpleMatrix(new double[][] {b}));
    }
}
