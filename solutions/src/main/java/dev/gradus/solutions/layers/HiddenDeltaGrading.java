package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.gradient.NamedTensors;
import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.OutputActivation;
import dev.gradus.solutions.gradients.NumericComparison;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link HiddenDelta}: both steps by themselves, then the whole way for each activation. */
@Grading(contract = HiddenDelta.class)
public final class HiddenDeltaGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Far enough from the kink of a ReLU for a numeric derivative. */
    private static final double WIDE_OF_KINK = 0.3;

    /** No entry is 0, the kink of the ReLU. */
    private static final double[] GRID =
            IntStream.range(-12, 12).mapToDouble(i -> i / 4.0 + 0.125).toArray();

    @Check(order = 1, points = 2, title = "activationGradient goes back through the weights")
    void activationGradient(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases) {
        compareActivationGradient(submission, reference, ArrivingGradient.drawAll(cases, HiddenActivation.TANH, 3));
    }

    @Check(
            order = 2,
            points = 1,
            title = "two layers of the same size are no exception",
            visibility = Visibility.HIDDEN)
    void squareWeights(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases) {
        List<ArrivingGradient> steps = new ArrayList<>();
        for (HiddenActivation activation : HiddenActivation.values()) {
            steps.add(ArrivingGradient.draw(cases, activation, 5, 4, 4, 0.01));
        }
        compareActivationGradient(submission, reference, steps);
        compareHiddenDelta(submission, reference, steps);
    }

    @Check(order = 3, points = 2, title = "slope is the derivative of each activation at z")
    void slope(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases, Evidence evidence) {
        List<ArrivingGradient> steps = new ArrayList<>();
        for (HiddenActivation activation : HiddenActivation.values()) {
            steps.add(ArrivingGradient.draw(cases, activation, 3, 5, 1, 0.01));
            SimpleMatrix grid = new SimpleMatrix(new double[][] {GRID});
            steps.add(new ArrivingGradient(grid, grid, grid, activation));
        }
        List<SimpleMatrix> slopes = slopes(submission, steps);
        for (int i = 1; i < steps.size(); i += 2) {
            show(evidence, steps.get(i), slopes.get(i), reference);
        }
        compareSlopes(reference, steps, slopes);
    }

    @Check(order = 4, points = 2, title = "hiddenDelta for ReLU")
    void hiddenDeltaOfRelu(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases) {
        compareHiddenDelta(submission, reference, ArrivingGradient.drawAll(cases, HiddenActivation.RELU, 3));
    }

    @Check(order = 5, points = 2, title = "hiddenDelta for tanh")
    void hiddenDeltaOfTanh(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases) {
        compareHiddenDelta(submission, reference, ArrivingGradient.drawAll(cases, HiddenActivation.TANH, 3));
    }

    @Check(order = 6, points = 2, title = "hiddenDelta for the sigmoid")
    void hiddenDeltaOfSigmoid(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases) {
        compareHiddenDelta(submission, reference, ArrivingGradient.drawAll(cases, HiddenActivation.SIGMOID, 3));
    }

    @Check(order = 7, points = 2, title = "hiddenDelta agrees with the numeric derivative of a loss by z")
    void numericDerivatives(@Submitted HiddenDelta submission, @Reference HiddenDelta reference, Cases cases) {
        for (HiddenActivation activation : HiddenActivation.values()) {
            ArrivingGradient step = ArrivingGradient.draw(cases, activation, 3, 4, 2, WIDE_OF_KINK);
            boolean judged = NumericComparison.judges(
                    at -> loss(step, at.matrix("z")),
                    NamedTensors.of("z", step.z()),
                    at -> NamedTensors.of("z", delta(submission, step, at.matrix("z"))),
                    cases.random().nextLong(),
                    "a layer of 4 " + activation + " units before 2 others, on 3 samples");
            if (!judged) {
                compareHiddenDelta(submission, reference, List.of(step));
            }
        }
    }

    @Check(
            order = 8,
            points = 1,
            title = "slopes are finite and right for pre-activations of thousands",
            visibility = Visibility.HIDDEN)
    void hugePreActivations(@Submitted HiddenDelta submission, @Reference HiddenDelta reference) {
        SimpleMatrix huge = new SimpleMatrix(new double[][] {{1000, -1000, 5000}, {-5000, 40, -40}});
        List<ArrivingGradient> steps = new ArrayList<>();
        for (HiddenActivation activation : HiddenActivation.values()) {
            steps.add(new ArrivingGradient(huge, huge, huge, activation));
        }
        compareSlopes(reference, steps, slopes(submission, steps));
    }

    /** L = ½ Σ c zNext², with the step's dZNext as the factors c: its gradient by zNext is c zNext. */
    private static double loss(ArrivingGradient step, SimpleMatrix z) {
        SimpleMatrix zNext = zNext(step, z);
        return step.dZNext().elementMult(zNext).elementMult(zNext).elementSum() / 2;
    }

    private static SimpleMatrix delta(HiddenDelta submission, ArrivingGradient step, SimpleMatrix z) {
        ArrivingGradient here =
                new ArrivingGradient(step.dZNext().elementMult(zNext(step, z)), step.wNext(), z, step.activation());
        SimpleMatrix delta = here.ask(submission);
        here.given(that("hiddenDelta(dZNext, wNext, z, activation)", delta)).hasShape(z.getNumRows(), z.getNumCols());
        return delta;
    }

    private static SimpleMatrix zNext(ArrivingGradient step, SimpleMatrix z) {
        int h = z.getNumCols();
        LayerParameters identity = new LayerParameters(SimpleMatrix.identity(h), new SimpleMatrix(1, h));
        LayerParameters next = new LayerParameters(
                step.wNext(), new SimpleMatrix(1, step.wNext().getNumCols()));
        return new ReferenceMlpForward()
                .forward(z, List.of(identity, next), step.activation(), OutputActivation.LINEAR)
                .z()
                .get(1);
    }

    private static void compareActivationGradient(
            HiddenDelta submission, HiddenDelta reference, List<ArrivingGradient> steps) {
        List<SimpleMatrix> got =
                Independent.each(submission, steps, (s, step) -> s.activationGradient(step.dZNext(), step.wNext()));
        for (int i = 0; i < steps.size(); i++) {
            ArrivingGradient step = steps.get(i);
            that("activationGradient(dZNext, wNext)", got.get(i))
                    .given("dZNext", step.dZNext())
                    .given("wNext", step.wNext())
                    .isCloseTo(reference.activationGradient(step.dZNext(), step.wNext()), CLOSE);
        }
    }

    private static List<SimpleMatrix> slopes(HiddenDelta submission, List<ArrivingGradient> steps) {
        return Independent.each(submission, steps, (s, step) -> s.slope(step.z(), step.activation()));
    }

    private static void compareSlopes(HiddenDelta reference, List<ArrivingGradient> steps, List<SimpleMatrix> slopes) {
        for (int i = 0; i < steps.size(); i++) {
            ArrivingGradient step = steps.get(i);
            that("slope(z, activation)", slopes.get(i))
                    .given("z", step.z())
                    .given("activation", step.activation())
                    .isCloseTo(reference.slope(step.z(), step.activation()), CLOSE);
        }
    }

    private static void show(Evidence evidence, ArrivingGradient step, SimpleMatrix slopes, HiddenDelta reference) {
        if (slopes.getNumElements() == GRID.length) {
            double[] right =
                    reference.slope(step.z(), step.activation()).getDDRM().getData();
            double[] got = Arrays.copyOf(slopes.getDDRM().getData(), GRID.length);
            evidence.show(FunctionCurves.of("slope(z, " + step.activation() + ")", GRID, got, right));
        }
    }

    private static void compareHiddenDelta(
            HiddenDelta submission, HiddenDelta reference, List<ArrivingGradient> steps) {
        List<SimpleMatrix> deltas = Independent.each(submission, steps, (s, step) -> step.ask(s));
        for (int i = 0; i < steps.size(); i++) {
            ArrivingGradient step = steps.get(i);
            step.given(that("hiddenDelta(dZNext, wNext, z, activation)", deltas.get(i)))
                    .isCloseTo(step.ask(reference), CLOSE);
        }
    }
}
