package dev.gradus.solutions.training;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.experiments.TwoMoons.Dataset;
import dev.gradus.exercises.training.MoonsTraining;
import dev.gradus.exercises.training.MoonsTraining.Data;
import dev.gradus.exercises.training.MoonsTraining.Epoch;
import dev.gradus.exercises.training.MoonsTraining.Monitor;
import dev.gradus.exercises.training.MoonsTraining.Parameters;
import dev.gradus.exercises.training.MoonsTraining.Settings;
import dev.gradus.exercises.training.MoonsTraining.State;
import dev.gradus.exercises.training.MoonsTraining.Training;
import dev.gradus.solutions.experiments.ReferenceTrainTestSplit;
import dev.gradus.solutions.experiments.ReferenceTwoMoons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** A whole training from given parameters, with every batch and every mask given. */
record LoopFit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings) {
    private static final int HIDDEN = 3;
    private static final int MOST_TRIES = 300;

    /** No decision about an improvement may hang on rounding. */
    private static final double MARGIN = 1e-5;

    /**
     * A step rounds parameters by about 10⁻¹⁵; at most 24 steps follow, and what one leaves is magnified by less than
     * 1000 (a test of the reference holds that), which is 3·10⁻¹¹.
     */
    static final Tolerance TOLERANCE = new Tolerance(1e-9, 1e-9, "24 steps x 1e-15 x magnification 1000 is 3e-11");

    /** Draws, at most 300 times, until the validation loss first falls and then rises long enough to end the training before its plan. */
    static LoopFit drawStopping(Cases cases) {
        MoonsTraining reference = new ReferenceMoonsTraining();
        LoopFit drawn = draw(cases);
        for (int i = 0;
                i < MOST_TRIES
                        && !drawn.stopsInTheMiddle(reference.fit(
                                drawn.initial, drawn.train, drawn.validation, drawn.plan, drawn.settings));
                i++) {
            drawn = draw(cases);
        }
        return drawn;
    }

    private static LoopFit draw(Cases cases) {
        List<Epoch> plan = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            plan.add(LoopCase.drawEpoch(cases, 7, 3, HIDDEN));
        }
        return new LoopFit(
                LoopCase.drawParameters(cases, HIDDEN),
                LoopCase.drawData(cases, 7),
                LoopCase.drawData(cases, 5),
                plan,
                LoopCase.drawSettings(cases));
    }

    private boolean stopsInTheMiddle(Training right) {
        int epochs = right.validationLoss().length;
        boolean clear = IntStream.range(0, epochs)
                .allMatch(i -> IntStream.range(0, i)
                        .allMatch(j ->
                                Math.abs(right.validationLoss()[i] - right.validationLoss()[j] + settings.minDelta())
                                        > MARGIN));
        return clear && right.bestEpoch() > 0 && epochs <= plan.size() - 2;
    }

    /** Two moons, with patience for the whole plan. */
    static LoopFit drawMoons(Cases cases) {
        Data all = moons(cases, 27);
        Settings settings = LoopCase.drawSettings(cases);
        List<Epoch> plan = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            plan.add(LoopCase.drawEpoch(cases, 18, 7, 4));
        }
        return new LoopFit(
                LoopCase.drawParameters(cases, 4),
                new Data(all.x().rows(0, 18), all.y().rows(0, 18)),
                new Data(all.x().rows(18, 27), all.y().rows(18, 27)),
                plan,
                new Settings(settings.learningRate(), settings.momentum(), settings.keep(), 1e-3, plan.size(), 0));
    }

    private static Data moons(Cases cases, int n) {
        Dataset moons = new ReferenceTwoMoons()
                .dataset(n, cases.normal(n, 2, 0.1), new ReferenceTrainTestSplit().order(n, cases.random()));
        SimpleMatrix y = new SimpleMatrix(n, 1);
        for (int i = 0; i < n; i++) {
            y.set(i, moons.y()[i]);
        }
        return new Data(moons.x(), y);
    }

    /** The answer may be the right one, or the one that the submission's own parts give when they are put together. */
    void judge(MoonsTraining submission, MoonsTraining reference, Evidence evidence) {
        Training got = submission.fit(initial, train, validation, plan, settings);
        Training right = reference.fit(initial, train, validation, plan, settings);
        evidence.show(curves(got, right));
        try {
            compare(got, right);
        } catch (CheckFailed wrong) {
            if (!followsOwnParts(submission, got)) {
                throw wrong;
            }
        }
    }

    private boolean followsOwnParts(MoonsTraining submission, Training got) {
        try {
            compare(got, together(submission));
            return true;
        } catch (CheckFailed other) {
            return false;
        }
    }

    /** The training that follows from the parts of one implementation. */
    private Training together(MoonsTraining parts) {
        State state = new State(
                initial,
                new Parameters(
                        new SimpleMatrix(2, initial.b1().getNumCols()),
                        new SimpleMatrix(1, initial.b1().getNumCols()),
                        new SimpleMatrix(initial.b1().getNumCols(), 1),
                        new SimpleMatrix(1, 1)));
        Monitor monitor = new Monitor(initial, -1, Double.POSITIVE_INFINITY, 0);
        double[] trainLoss = new double[plan.size()];
        double[] validationLoss = new double[plan.size()];
        int epochs = 0;
        while (epochs < plan.size() && monitor.waited() < settings.patience()) {
            state = parts.epoch(state, train, plan.get(epochs), settings);
            Parameters p = state.parameters();
            trainLoss[epochs] = parts.loss(parts.predict(train.x(), p), train.y(), p, settings.lambda());
            validationLoss[epochs] = parts.loss(parts.predict(validation.x(), p), validation.y(), p, 0);
            monitor = parts.observe(monitor, epochs, validationLoss[epochs], p, settings);
            epochs++;
        }
        return new Training(
                monitor.best(),
                monitor.bestEpoch(),
                Arrays.copyOf(trainLoss, epochs),
                Arrays.copyOf(validationLoss, epochs));
    }

    private void compare(Training got, Training right) {
        given(that("validationLoss", got.validationLoss())).isCloseTo(right.validationLoss(), TOLERANCE);
        given(that("trainLoss", got.trainLoss())).isCloseTo(right.trainLoss(), TOLERANCE);
        given(that("bestEpoch", got.bestEpoch())).isEqualTo(right.bestEpoch());
        LoopTensor.compare(
                "the parameters that fit returns", got.parameters(), right.parameters(), TOLERANCE, this::given);
    }

    private Expect given(Expect expect) {
        return LoopTensor.given(expect, initial)
                .given("x", train.x())
                .given("y", train.y())
                .given("epochs in the plan", plan.size())
                .given("settings", settings);
    }

    private static Picture curves(Training got, Training right) {
        return new Picture.Curves(
                "Losses after each epoch",
                "Right: " + course(right) + ". Submitted: " + course(got) + ".",
                "epoch",
                "loss",
                false,
                false,
                List.of(
                        line("training, submitted", got.trainLoss()),
                        line("validation, submitted", got.validationLoss()),
                        line("training, right", right.trainLoss()),
                        line("validation, right", right.validationLoss())));
    }

    private static String course(Training training) {
        double[] losses = training.validationLoss();
        return losses == null || losses.length == 0
                ? "no validation loss"
                : losses.length + " epochs, validation loss " + Show.number(losses[0]) + " after the first and "
                        + Show.number(losses[losses.length - 1]) + " after the last, the best after epoch "
                        + training.bestEpoch();
    }

    private static Picture.Line line(String name, double[] losses) {
        double[] drawn = losses == null ? new double[0] : losses;
        return new Picture.Line(
                name, IntStream.range(0, drawn.length).asDoubleStream().toArray(), drawn);
    }
}
