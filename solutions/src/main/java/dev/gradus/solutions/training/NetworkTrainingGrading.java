package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.LayerParameters;
import dev.gradus.exercises.layers.LayeredNetwork;
import dev.gradus.exercises.layers.LayeredNetwork.Loss;
import dev.gradus.exercises.layers.LayeredNetwork.Network;
import dev.gradus.exercises.training.NetworkTraining;
import dev.gradus.exercises.training.NetworkTraining.Training;
import dev.gradus.solutions.layers.LabelledNetwork;
import dev.gradus.solutions.layers.ReferenceLayeredNetwork;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link NetworkTraining}: single steps against the right ones, and {@code fit} against the submission's own
 * steps, so that a slip in a step is not paid for again.
 */
@Grading(contract = NetworkTraining.class)
public final class NetworkTrainingGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /**
     * Two right ways to take the same step differ by at most 10⁻¹⁴. An epoch multiplies what earlier ones left by at most
     * 1 + ηλ, where η is 0.1 and the curvature λ of these small networks is below 10.
     */
    private static final Tolerance PATH =
            new Tolerance(1e-9, 1e-9, "10 epochs x 1e-14 x 2^10 is 1e-10; a wrong epoch differs by 1e-4 or more");

    private static final double LONG_RATE = 0.1;
    private static final int LONG = 10;

    private static final LayeredNetwork PASSES = new ReferenceLayeredNetwork();

    @Check(order = 1, points = 3, title = "step through one hidden layer, for each loss")
    void steps(@Submitted NetworkTraining submission, @Reference NetworkTraining reference, Cases cases) {
        List<Step> steps = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            steps.add(Step.draw(cases, HiddenActivation.TANH, loss, 3, 2, 4, 3));
            steps.add(Step.draw(cases, HiddenActivation.RELU, loss, 5, 3, 6, 4));
        }
        compareSteps(submission, reference, steps);
    }

    @Check(order = 2, points = 2, title = "step through several layers, all gradients taken at the same parameters")
    void stepsOfDeeperNetworks(
            @Submitted NetworkTraining submission, @Reference NetworkTraining reference, Cases cases) {
        compareSteps(
                submission,
                reference,
                List.of(
                        Step.draw(cases, HiddenActivation.TANH, Loss.HALF_SQUARED_ERROR, 4, 2, 5, 3, 1),
                        Step.draw(cases, HiddenActivation.SIGMOID, Loss.BINARY_CROSS_ENTROPY, 5, 3, 4, 6, 2, 1),
                        Step.draw(cases, HiddenActivation.RELU, Loss.CATEGORICAL_CROSS_ENTROPY, 6, 2, 4, 5, 3)));
    }

    @Check(order = 3, points = 1, title = "a small step makes the loss smaller", visibility = Visibility.HIDDEN)
    void downhill(@Submitted NetworkTraining submission, Cases cases) {
        for (Loss loss : Loss.values()) {
            LabelledNetwork start = LabelledNetwork.draw(cases, HiddenActivation.TANH, loss, 5, 3, 4, 3);
            Step small = new Step(start, 1e-3);
            Network got = small.ask(submission);
            requireShapes(small, start.network(), got);
            double before = loss(start, start.network());
            double after = loss(start, got);
            small.given(that("the loss after a step", after))
                    .satisfies(
                            after < before,
                            "the loss was " + Show.number(before) + " before the step and is " + Show.number(after)
                                    + " after it");
        }
    }

    @Check(order = 4, points = 2, title = "fit records the loss before each epoch")
    void history(@Submitted NetworkTraining submission, Cases cases, Evidence evidence) {
        for (Loss loss : Loss.values()) {
            Step step = Step.draw(cases, HiddenActivation.TANH, loss, 5, 2, 4, 3);
            Training got = step.fit(submission, 5);
            Training right = ownPath(submission, step, 5);
            double[] record = got.lossBeforeEachEpoch();
            if (record != null && record.length > 0) {
                evidence.show(LossCurves.of("Loss with " + loss, record, right.lossBeforeEachEpoch()));
            }
            step.given(that("lossBeforeEachEpoch", record))
                    .given("epochs", 5)
                    .isCloseTo(right.lossBeforeEachEpoch(), PATH);
        }
    }

    @Check(order = 5, points = 2, title = "fit ends where as many steps lead")
    void lastNetwork(@Submitted NetworkTraining submission, Cases cases) {
        for (Loss loss : Loss.values()) {
            Step step = Step.draw(cases, HiddenActivation.SIGMOID, loss, 4, 3, 5, 3);
            compare(
                    step,
                    step.fit(submission, 3).network(),
                    ownPath(submission, step, 3).network(),
                    PATH);
        }
    }

    @Check(order = 6, points = 1, title = "fit for no epoch and for one", visibility = Visibility.HIDDEN)
    void fewestEpochs(@Submitted NetworkTraining submission, Cases cases) {
        Step step = Step.draw(cases, HiddenActivation.TANH, Loss.HALF_SQUARED_ERROR, 3, 2, 4, 1);
        for (int epochs = 0; epochs <= 1; epochs++) {
            Training got = step.fit(submission, epochs);
            Training right = ownPath(submission, step, epochs);
            step.given(that("lossBeforeEachEpoch", got.lossBeforeEachEpoch()))
                    .given("epochs", epochs)
                    .isCloseTo(right.lossBeforeEachEpoch(), PATH);
            compare(step, got.network(), right.network(), PATH);
        }
    }

    @Check(order = 7, points = 2, title = "a longer training follows its path", visibility = Visibility.HIDDEN)
    void longerTraining(@Submitted NetworkTraining submission, Cases cases, Evidence evidence) {
        LabelledNetwork start =
                LabelledNetwork.draw(cases, HiddenActivation.TANH, Loss.BINARY_CROSS_ENTROPY, 6, 2, 5, 4, 1);
        Step step = new Step(start, LONG_RATE);
        Training got = step.fit(submission, LONG);
        Training right = ownPath(submission, step, LONG);
        double[] record = got.lossBeforeEachEpoch();
        if (record != null && record.length > 0) {
            evidence.show(LossCurves.of("Loss of a longer training", record, right.lossBeforeEachEpoch()));
        }
        step.given(that("lossBeforeEachEpoch", record))
                .given("epochs", LONG)
                .isCloseTo(right.lossBeforeEachEpoch(), PATH);
        compare(step, got.network(), right.network(), PATH);
    }

    /** A network with data and a learning rate. */
    private record Step(LabelledNetwork start, double learningRate) {
        static Step draw(Cases cases, HiddenActivation hidden, Loss loss, int batch, int... sizes) {
            // Large enough for a second-order slip to show, neither 1 nor the inverse of a batch.
            return new Step(LabelledNetwork.draw(cases, hidden, loss, batch, sizes), cases.uniform(0.11, 0.16));
        }

        Network ask(NetworkTraining subject) {
            return subject.step(start.network(), start.x(), start.y(), learningRate);
        }

        Training fit(NetworkTraining subject, int epochs) {
            return subject.fit(start.network(), start.x(), start.y(), learningRate, epochs);
        }

        Expect given(Expect expect) {
            return start.given(expect.given("learningRate", learningRate));
        }
    }

    private static void compareSteps(NetworkTraining submission, NetworkTraining reference, List<Step> steps) {
        List<Network> got = Independent.each(submission, steps, (s, step) -> step.ask(s));
        for (int i = 0; i < steps.size(); i++) {
            compare(steps.get(i), got.get(i), steps.get(i).ask(reference), CLOSE);
        }
    }

    private static void compare(Step step, Network got, Network right, Tolerance tolerance) {
        requireShapes(step, right, got);
        for (int l = right.layers().size() - 1; l >= 0; l--) {
            LayerParameters wanted = right.layers().get(l);
            step.given(that("w[" + l + "] afterwards", got.layers().get(l).w())).isCloseTo(wanted.w(), tolerance);
            step.given(that("b[" + l + "] afterwards", got.layers().get(l).b())).isCloseTo(wanted.b(), tolerance);
        }
    }

    private static void requireShapes(Step step, Network like, Network got) {
        int layers = like.layers().size();
        int count = got.layers() == null ? 0 : got.layers().size();
        step.given(that("the number of layers afterwards", count)).isEqualTo(layers);
        step.given(that("the hidden activation afterwards", got.hidden())).isEqualTo(like.hidden());
        step.given(that("the loss function afterwards", got.loss())).isEqualTo(like.loss());
        for (int l = 0; l < layers; l++) {
            LayerParameters layer = like.layers().get(l);
            step.given(that("w[" + l + "] afterwards", got.layers().get(l).w()))
                    .hasShape(layer.w().getNumRows(), layer.w().getNumCols());
            step.given(that("b[" + l + "] afterwards", got.layers().get(l).b()))
                    .hasShape(1, layer.b().getNumCols());
        }
    }

    /** Where the submission's own steps lead, with the right loss of every network on the way. */
    private static Training ownPath(NetworkTraining submission, Step step, int epochs) {
        double[] losses = new double[epochs];
        Network current = step.start().network();
        for (int epoch = 0; epoch < epochs; epoch++) {
            losses[epoch] = loss(step.start(), current);
            Network next =
                    submission.step(current, step.start().x(), step.start().y(), step.learningRate());
            requireShapes(step, current, next);
            current = next;
        }
        return new Training(current, losses);
    }

    private static double loss(LabelledNetwork data, Network network) {
        List<SimpleMatrix> a = PASSES.forward(network, data.x()).a();
        return PASSES.loss(network.loss(), a.get(a.size() - 1), data.y());
    }
}
