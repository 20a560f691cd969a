package dev.gradus.solutions.neurons;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.neurons.LinearSeparability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Judges a {@link LinearSeparability}: yes or no first, then how good a single unit can be. */
@Grading(contract = LinearSeparability.class)
public final class LinearSeparabilityGrading {
    private static final Tolerance SHARE = new Tolerance(0, 1e-12, "a quotient of two whole numbers");
    private static final int MAJORITY = 0b11101000;
    private static final int PARITY = 0b10010110;
    private static final int FUNCTIONS_OF_THREE_BITS = 256;

    @Check(order = 1, points = 3, title = "AND, OR, NAND and NOR are separable, XOR and XNOR are not")
    void gates(@Submitted LinearSeparability submission, @Reference LinearSeparability reference) {
        decide(submission, reference, gates());
    }

    @Check(order = 2, points = 2, title = "points on a line and in the plane are judged correctly")
    void points(@Submitted LinearSeparability submission, @Reference LinearSeparability reference, Cases cases) {
        List<LabelledPoints> questions = new ArrayList<>(List.of(
                LabelledPoints.line("two points on one side of the origin", new int[] {1, 2}, 0, 1),
                LabelledPoints.line("a one between two zeros", new int[] {-1, 0, 1}, 0, 1, 0),
                LabelledPoints.line("zeros spread out, a one close to them", new int[] {-2, 1, 2}, 0, 0, 1),
                LabelledPoints.plane(
                        "a slanted line with a small margin",
                        new int[] {-2, 0, -1, 1, 0, 2, 0, -2, 1, 0, 2, 1},
                        1,
                        1,
                        1,
                        0,
                        0,
                        0),
                LabelledPoints.plane(
                        "a one inside a triangle of zeros", new int[] {-2, -2, 2, -2, 0, 2, 0, 0}, 0, 0, 0, 1),
                LabelledPoints.plane(
                        "zeros spread out along the line", new int[] {-2, -2, 1, 1, 2, 1, 0, 2, 2, 2}, 0, 0, 0, 0, 1)));
        questions.addAll(LabelledPoints.patienceNeeded(cases));
        for (int size : new int[] {5, 6, 7, 9}) {
            questions.add(LabelledPoints.draw(cases, size));
        }
        decide(submission, reference, questions);
    }

    @Check(
            order = 3,
            points = 2,
            title = "functions of three bits are judged correctly, majority and parity among them",
            visibility = Visibility.HIDDEN)
    void cube(@Submitted LinearSeparability submission, @Reference LinearSeparability reference, Cases cases) {
        List<LabelledPoints> questions = new ArrayList<>(List.of(
                LabelledPoints.cube("majority of three bits", MAJORITY),
                LabelledPoints.cube("parity of three bits", PARITY)));
        for (int i = 0; i < 30; i++) {
            int function = cases.random().nextInt(FUNCTIONS_OF_THREE_BITS);
            questions.add(LabelledPoints.cube("function " + function + " of three bits", function));
        }
        decide(submission, reference, questions);
    }

    @Check(
            order = 4,
            points = 1,
            title = "one class alone is separable, one point with two labels is not",
            visibility = Visibility.HIDDEN)
    void specialCases(@Submitted LinearSeparability submission, @Reference LinearSeparability reference) {
        decide(
                submission,
                reference,
                List.of(
                        LabelledPoints.plane("ones only", new int[] {0, 0, 1, 2, -1, 1}, 1, 1, 1),
                        LabelledPoints.plane("zeros only", new int[] {0, 0, 1, 2, -1, 1}, 0, 0, 0),
                        LabelledPoints.line("a single zero", new int[] {0}, 0),
                        LabelledPoints.plane("a point with two labels", new int[] {1, 1, 0, 2, 1, 1}, 0, 1, 1),
                        LabelledPoints.plane("a point twice with one label", new int[] {1, 1, 0, 2, 1, 1}, 0, 1, 0)));
    }

    @Check(order = 5, points = 2, title = "a single unit gets three quarters of XOR right, and all of AND")
    void gateAccuracies(@Submitted LinearSeparability submission, @Reference LinearSeparability reference) {
        measure(submission, reference, gates());
    }

    @Check(
            order = 6,
            points = 2,
            title = "the best accuracy is right for other points too",
            visibility = Visibility.HIDDEN)
    void accuracies(@Submitted LinearSeparability submission, @Reference LinearSeparability reference, Cases cases) {
        List<LabelledPoints> questions = new ArrayList<>(List.of(
                LabelledPoints.line("zeros and ones in turn", new int[] {-2, -1, 0, 1, 2}, 0, 1, 0, 1, 0),
                LabelledPoints.line("a one between zeros", new int[] {-2, -1, 0, 1, 2}, 0, 0, 1, 0, 0),
                LabelledPoints.plane("one point with three labels", new int[] {1, 1, 1, 1, 1, 1}, 0, 1, 1),
                LabelledPoints.plane("ones only", new int[] {0, 0, 1, 2, -1, 1}, 1, 1, 1),
                LabelledPoints.plane(
                        "the corners of a square and its centre",
                        new int[] {-1, -1, -1, 1, 1, -1, 1, 1, 0, 0},
                        0,
                        1,
                        1,
                        0,
                        1)));
        questions.add(LabelledPoints.draw(cases, 5));
        questions.add(LabelledPoints.draw(cases, 5));
        measure(submission, reference, questions);
    }

    private static List<LabelledPoints> gates() {
        return Arrays.stream(Gate.values()).map(LabelledPoints::of).toList();
    }

    private static void decide(
            LinearSeparability submission, LinearSeparability reference, List<LabelledPoints> questions) {
        List<Boolean> got = Independent.each(submission, questions, (s, q) -> s.isSeparable(q.x(), q.y()));
        for (int i = 0; i < questions.size(); i++) {
            LabelledPoints points = questions.get(i);
            boolean right = reference.isSeparable(points.x(), points.y());
            points.given(that("isSeparable(x, y)", got.get(i)))
                    .satisfies(
                            got.get(i) == right,
                            "isSeparable(x, y) is " + got.get(i) + " for " + points.name() + ", where " + right
                                    + " is right");
        }
    }

    private static void measure(
            LinearSeparability submission, LinearSeparability reference, List<LabelledPoints> questions) {
        List<Double> got = Independent.each(submission, questions, (s, q) -> s.bestAccuracy(q.x(), q.y()));
        for (int i = 0; i < questions.size(); i++) {
            LabelledPoints points = questions.get(i);
            points.given(that("bestAccuracy(x, y)", got.get(i)))
                    .isCloseTo(reference.bestAccuracy(points.x(), points.y()), SHARE);
        }
    }
}
