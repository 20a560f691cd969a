package dev.gradus.solutions.experiments;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Expect;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Picture;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid.Model;
import dev.gradus.exercises.experiments.DecisionBoundaryGrid.Window;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link DecisionBoundaryGrid} step by step. The whole grid may also be the one that follows from the
 * submission's own points and predictions: those were judged before, and only the layout is at stake.
 */
@Grading(contract = DecisionBoundaryGrid.class)
public final class DecisionBoundaryGridGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /** Its width is not its height, and no value of one feature is one of the other in the same place. */
    private static final Window UNIT = new Window(0, 2, -1, 3);

    @Check(order = 1, points = 2, title = "ticks are equally spaced and both ends are among them")
    void ticks(@Submitted DecisionBoundaryGrid submission, @Reference DecisionBoundaryGrid reference, Cases cases) {
        List<Ticks> questions = List.of(
                new Ticks(0, 1, 3),
                new Ticks(-1.5, 2.5, 5),
                new Ticks(cases.uniform(-3, -1), cases.uniform(1, 3), 8),
                new Ticks(5, 6, 2));
        List<double[]> got = Independent.each(submission, questions, (s, q) -> s.ticks(q.low(), q.high(), q.n()));
        for (int i = 0; i < questions.size(); i++) {
            Ticks question = questions.get(i);
            that("ticks(low, high, n)", got.get(i))
                    .given("low", question.low())
                    .given("high", question.high())
                    .given("n", question.n())
                    .isCloseTo(reference.ticks(question.low(), question.high(), question.n()), CLOSE);
        }
    }

    @Check(order = 2, points = 3, title = "points are read from the top left to the bottom right")
    void points(@Submitted DecisionBoundaryGrid submission, @Reference DecisionBoundaryGrid reference, Cases cases) {
        List<Frame> frames = List.of(new Frame(UNIT, 3, 2), new Frame(UNIT, 2, 4), Frame.draw(cases, 5, 3));
        List<SimpleMatrix> got =
                Independent.each(submission, frames, (s, f) -> s.points(f.window(), f.columns(), f.rows()));
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            frame.given(that("points(window, columns, rows)", got.get(i)))
                    .isCloseTo(reference.points(frame.window(), frame.columns(), frame.rows()), CLOSE);
        }
    }

    @Check(order = 3, points = 3, title = "predict standardises the features, then applies both layers")
    void predictions(
            @Submitted DecisionBoundaryGrid submission, @Reference DecisionBoundaryGrid reference, Cases cases) {
        comparePredictions(
                submission,
                reference,
                List.of(
                        new Question(cases.normal(3, 2, 2), Models.draw(cases, 4)),
                        new Question(cases.normal(5, 2, 2), Models.draw(cases, 3))));
    }

    @Check(
            order = 4,
            points = 1,
            title = "one point alone is predicted as it is among others",
            visibility = Visibility.HIDDEN)
    void singlePoints(
            @Submitted DecisionBoundaryGrid submission, @Reference DecisionBoundaryGrid reference, Cases cases) {
        comparePredictions(submission, reference, List.of(new Question(cases.normal(1, 2, 2), Models.draw(cases, 5))));
    }

    @Check(order = 5, points = 3, title = "probabilities lie as the picture does")
    void grids(
            @Submitted DecisionBoundaryGrid submission,
            @Reference DecisionBoundaryGrid reference,
            Cases cases,
            Evidence evidence) {
        judgeGrid(submission, reference, new Frame(UNIT, 3, 2), Models.SLOPE, evidence);
        judgeGrid(submission, reference, Frame.draw(cases, 7, 5), Models.draw(cases, 4), evidence);
    }

    @Check(order = 6, points = 1, title = "high and narrow grids are no exception", visibility = Visibility.HIDDEN)
    void narrowGrids(
            @Submitted DecisionBoundaryGrid submission,
            @Reference DecisionBoundaryGrid reference,
            Cases cases,
            Evidence evidence) {
        judgeGrid(submission, reference, Frame.draw(cases, 2, 6), Models.draw(cases, 3), evidence);
        judgeGrid(submission, reference, Frame.draw(cases, 4, 4), Models.draw(cases, 3), evidence);
    }

    private static void comparePredictions(
            DecisionBoundaryGrid submission, DecisionBoundaryGrid reference, List<Question> questions) {
        List<SimpleMatrix> got = Independent.each(submission, questions, (s, q) -> s.predict(q.x(), q.model()));
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Models.given(that("predict(x, model)", got.get(i)).given("x", question.x()), question.model())
                    .isCloseTo(reference.predict(question.x(), question.model()), CLOSE);
        }
    }

    private static void judgeGrid(
            DecisionBoundaryGrid submission,
            DecisionBoundaryGrid reference,
            Frame frame,
            Model model,
            Evidence evidence) {
        SimpleMatrix got = submission.probabilities(frame.window(), frame.columns(), frame.rows(), model);
        SimpleMatrix right = reference.probabilities(frame.window(), frame.columns(), frame.rows(), model);
        try {
            Models.given(frame.given(that("probabilities(window, columns, rows, model)", got)), model)
                    .isCloseTo(right, CLOSE);
        } catch (CheckFailed wrong) {
            if (!followsOwnSteps(got, submission, frame, model)) {
                evidence.show(frame.picture("submitted", got));
                evidence.show(frame.picture("right", right));
                throw wrong;
            }
        }
    }

    /** Whether the grid holds the submission's own predictions for its own points, row by row. */
    private static boolean followsOwnSteps(
            SimpleMatrix got, DecisionBoundaryGrid submission, Frame frame, Model model) {
        SimpleMatrix points = submission.points(frame.window(), frame.columns(), frame.rows());
        if (points.getNumCols() != 2 || points.getNumRows() != frame.rows() * frame.columns()) {
            return false;
        }
        SimpleMatrix own = submission.predict(points, model);
        if (own.getNumElements() != points.getNumRows()) {
            return false;
        }
        own = own.copy();
        own.reshape(frame.rows(), frame.columns());
        try {
            that("probabilities(window, columns, rows, model)", got).isCloseTo(own, CLOSE);
            return true;
        } catch (CheckFailed other) {
            return false;
        }
    }

    private record Ticks(double low, double high, int n) {}

    private record Question(SimpleMatrix x, Model model) {}

    private record Frame(Window window, int columns, int rows) {
        static Frame draw(Cases cases, int columns, int rows) {
            return new Frame(
                    new Window(cases.uniform(-3, -1), cases.uniform(1, 4), cases.uniform(-2, 0), cases.uniform(1, 3)),
                    columns,
                    rows);
        }

        Expect given(Expect expect) {
            return expect.given("window", window).given("columns", columns).given("rows", rows);
        }

        Picture picture(String which, SimpleMatrix probabilities) {
            return new Picture.Boundary(
                    "Probability of class 1, " + which,
                    "Probability of class 1 over the window, " + which + ": "
                            + probabilities.getNumRows() + " × " + probabilities.getNumCols() + " values from "
                            + Show.number(probabilities.elementMin()) + " to "
                            + Show.number(probabilities.elementMax()) + ".",
                    window.xMin(),
                    window.xMax(),
                    window.yMin(),
                    window.yMax(),
                    probabilities.toArray2(),
                    new double[0][]);
        }
    }
}
