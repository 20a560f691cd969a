package dev.gradus.solutions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Assessment;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.InProcessHost;
import dev.gradus.engine.report.CheckResult;
import dev.gradus.engine.report.Flag;
import dev.gradus.engine.report.Outcome;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.exercises.layers.TwoLayerBackprop;
import dev.gradus.solutions.activations.ReferenceSigmoidDerivative;
import dev.gradus.solutions.layers.ReferenceTwoLayerBackprop;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

/** Derivatives that are computed from values of the function instead of the formula. */
class NumericDerivativesTest {
    private static final double STEP = 1e-5;

    @Test
    void aNumericSlopeOfTheSigmoidIsRejectedAndFlagged() {
        Assessment assessment = assess("sigmoid-derivative", NumericSigmoid::new);

        assertThat(failed(assessment)).containsExactly("derivative-digits");
        assertThat(assessment.flags()).extracting(Flag::id).containsExactly("looks-numeric");
    }

    @Test
    void numericGradientsOfANetworkAreRejectedAndFlagged() {
        Assessment assessment = assess("two-layer-backprop", NumericBackprop::new);

        assertThat(failed(assessment)).contains("backprop").doesNotContain("numeric-gradient", "output-delta");
        assertThat(assessment.flags()).extracting(Flag::id).contains("looks-numeric");
        assertThat(check(assessment, "backprop").pictures())
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture).isInstanceOf(Picture.HeatMap.class));
    }

    @Test
    void formulasAreNotFlagged() {
        assertThat(assess("sigmoid-derivative", ReferenceSigmoidDerivative::new).flags())
                .isEmpty();
        assertThat(assess("two-layer-backprop", ReferenceTwoLayerBackprop::new).flags())
                .isEmpty();
    }

    @Test
    void theCurvesOfTheSigmoidAreDrawnEvenWhenAllIsRight() {
        Assessment assessment = assess("sigmoid-derivative", ReferenceSigmoidDerivative::new);

        assertThat(check(assessment, "sigmoid-values").pictures()).hasSize(1);
        assertThat(check(assessment, "derivative-values").pictures()).hasSize(1);
    }

    private static Assessment assess(String id, Supplier<?> submission) {
        Exercise exercise = DirectGrading.of(id).exercise();
        return Assessment.of(exercise, new InProcessHost(exercise.contract(), submission), 11, GradingListener.NONE);
    }

    private static List<String> failed(Assessment assessment) {
        return assessment.checks().stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .map(CheckResult::id)
                .toList();
    }

    private static CheckResult check(Assessment assessment, String id) {
        return assessment.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Right values, central differences for the slope. */
    public static final class NumericSigmoid implements SigmoidDerivative {
        private final SigmoidDerivative right = new ReferenceSigmoidDerivative();

        @Override
        public double sigmoid(double z) {
            return right.sigmoid(z);
        }

        @Override
        public double derivative(double z) {
            return (sigmoid(z + STEP) - sigmoid(z - STEP)) / (2 * STEP);
        }
    }

    /** Right steps, central differences of the loss for the gradients. */
    public static final class NumericBackprop implements TwoLayerBackprop {
        private final TwoLayerBackprop right = new ReferenceTwoLayerBackprop();

        @Override
        public SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
            return right.dense(x, w, b);
        }

        @Override
        public DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
            return right.denseBackward(x, w, dZ);
        }

        @Override
        public Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden) {
            return right.forward(x, parameters, hidden);
        }

        @Override
        public double loss(SimpleMatrix a2, SimpleMatrix y) {
            return right.loss(a2, y);
        }

        @Override
        public SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y) {
            return right.outputDelta(a2, y);
        }

        @Override
        public SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden) {
            return right.hiddenDelta(dZ2, w2, z1, hidden);
        }

        @Override
        public Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters p, Activation hidden) {
            ToDoubleFunction<Parameters> loss =
                    at -> loss(forward(x, at, hidden).a2(), y);
            return new Gradients(
                    slopes(p.w1(), w -> loss.applyAsDouble(new Parameters(w, p.b1(), p.w2(), p.b2()))),
                    slopes(p.b1(), b -> loss.applyAsDouble(new Parameters(p.w1(), b, p.w2(), p.b2()))),
                    slopes(p.w2(), w -> loss.applyAsDouble(new Parameters(p.w1(), p.b1(), w, p.b2()))),
                    slopes(p.b2(), b -> loss.applyAsDouble(new Parameters(p.w1(), p.b1(), p.w2(), b))));
        }

        private static SimpleMatrix slopes(SimpleMatrix parameter, ToDoubleFunction<SimpleMatrix> loss) {
            SimpleMatrix gradient = parameter.createLike();
            for (int i = 0; i < parameter.getNumElements(); i++) {
                SimpleMatrix up = parameter.copy();
                up.set(i, parameter.get(i) + STEP);
                SimpleMatrix down = parameter.copy();
                down.set(i, parameter.get(i) - STEP);
                gradient.set(i, (loss.applyAsDouble(up) - loss.applyAsDouble(down)) / (2 * STEP));
            }
            return gradient;
        }
    }
}
