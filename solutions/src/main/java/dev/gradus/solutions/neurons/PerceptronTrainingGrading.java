package dev.gradus.solutions.neurons;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.neurons.PerceptronTraining;
import dev.gradus.exercises.neurons.PerceptronTraining.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges a {@link PerceptronTraining} by its counts, which are exact, and by the weights it ends with. */
@Grading(contract = PerceptronTraining.class)
public final class PerceptronTrainingGrading {
    /** The numbers are multiples of 1/64 and small, so that no operation rounds; other units of η may. */
    private static final Tolerance WEIGHTS = new Tolerance(
            1e-12, 1e-12, "200 corrections of a weight, each rounded by at most 2^-53 of about 10, are 2e-13");

    @Check(order = 1, points = 3, title = "AND is learned from zero weights, with the right mistakes in every epoch")
    void and(@Submitted PerceptronTraining submission, @Reference PerceptronTraining reference, Evidence evidence) {
        Course course = Course.fromZero(Gate.AND, 20);
        Training got = course.ask(submission);
        show(evidence, course, got, course.ask(reference));
        compare(course, got, reference);
    }

    @Check(order = 2, points = 2, title = "OR, NAND and NOR are learned too")
    void otherGates(@Submitted PerceptronTraining submission, @Reference PerceptronTraining reference) {
        compareAll(
                submission,
                reference,
                List.of(Course.fromZero(Gate.OR, 20), Course.fromZero(Gate.NAND, 20), Course.fromZero(Gate.NOR, 20)));
    }

    @Check(order = 3, points = 2, title = "training starts from the given weights, with the given learning rate")
    void otherStarts(@Submitted PerceptronTraining submission, @Reference PerceptronTraining reference, Cases cases) {
        compareAll(
                submission,
                reference,
                List.of(
                        Course.of(Gate.OR, cases, 40),
                        Course.of(Gate.AND, cases, 40),
                        Course.of(Gate.NAND, cases, 40),
                        Course.of(Gate.AND, cases, 2)));
    }

    @Check(order = 4, points = 2, title = "on XOR training ends after maxEpochs epochs")
    void xor(@Submitted PerceptronTraining submission, @Reference PerceptronTraining reference, Cases cases) {
        compareAll(
                submission,
                reference,
                List.of(
                        Course.fromZero(Gate.XOR, 1),
                        Course.fromZero(Gate.XOR, 8),
                        Course.of(Gate.XNOR, cases, 5),
                        Course.of(Gate.XOR, cases, 11)));
    }

    @Check(
            order = 5,
            points = 1,
            title = "where every answer is right from the start, one epoch says so and nothing changes",
            visibility = Visibility.HIDDEN)
    void nothingToLearn(
            @Submitted PerceptronTraining submission, @Reference PerceptronTraining reference, Cases cases) {
        List<Course> courses = new ArrayList<>();
        for (Course course : List.of(Course.of(Gate.OR, cases, 50), Course.separable(cases, 6, 2, 500))) {
            courses.add(course.after(course.ask(reference), 10));
        }
        compareAll(submission, reference, courses);
    }

    @Check(
            order = 6,
            points = 2,
            title = "separable points in the plane and in space are learned",
            visibility = Visibility.HIDDEN)
    void points(
            @Submitted PerceptronTraining submission,
            @Reference PerceptronTraining reference,
            Cases cases,
            Evidence evidence) {
        Course plane = Course.separable(cases, 7, 2, 60);
        Training got = plane.ask(submission);
        show(evidence, plane, got, plane.ask(reference));
        compare(plane, got, reference);
        compareAll(
                submission, reference, List.of(Course.separable(cases, 8, 3, 60), Course.separable(cases, 9, 5, 60)));
    }

    @Check(
            order = 7,
            points = 1,
            title = "three epochs and then four more are the same as seven",
            visibility = Visibility.HIDDEN)
    void interrupted(@Submitted PerceptronTraining submission, Cases cases) {
        Course whole = Course.of(Gate.XOR, cases, 7);
        Training all = whole.ask(submission);
        Training first = whole.withMaxEpochs(3).ask(submission);
        whole.withMaxEpochs(3)
                .given(that("weights", first.weights()))
                .hasShape(1, 2)
                .isFinite();
        Course rest = whole.after(first, 4);
        Training second = rest.ask(submission);
        double[] counts = IntStream.concat(IntStream.of(first.errorsPerEpoch()), IntStream.of(second.errorsPerEpoch()))
                .asDoubleStream()
                .toArray();
        whole.given(that("errorsPerEpoch, against those of 3 + 4 epochs", numbers(all.errorsPerEpoch())))
                .isCloseTo(counts, Tolerance.exact());
        whole.given(that("weights, against those after 3 + 4 epochs", all.weights()))
                .isCloseTo(second.weights(), WEIGHTS);
        whole.given(that("bias, against that after 3 + 4 epochs", all.bias())).isCloseTo(second.bias(), WEIGHTS);
    }

    private static void compareAll(PerceptronTraining submission, PerceptronTraining reference, List<Course> courses) {
        List<Training> got = Independent.each(submission, courses, (s, course) -> course.ask(s));
        for (int i = 0; i < courses.size(); i++) {
            compare(courses.get(i), got.get(i), reference);
        }
    }

    private static void compare(Course course, Training got, PerceptronTraining reference) {
        Training right = course.ask(reference);
        int[] counts = got.errorsPerEpoch();
        int epochs = right.errorsPerEpoch().length;
        course.given(that("errorsPerEpoch", counts))
                .satisfies(
                        counts == null || counts.length == epochs,
                        "errorsPerEpoch has " + (counts == null ? 0 : counts.length) + " entries where " + epochs
                                + " are right: " + end(right, course));
        course.given(that("errorsPerEpoch", numbers(counts)))
                .isCloseTo(numbers(right.errorsPerEpoch()), Tolerance.exact());
        course.given(that("weights", got.weights())).isCloseTo(right.weights(), WEIGHTS);
        course.given(that("bias", got.bias())).isCloseTo(right.bias(), WEIGHTS);
    }

    private static String end(Training right, Course course) {
        int[] counts = right.errorsPerEpoch();
        return counts[counts.length - 1] == 0
                ? "epoch " + counts.length + " is the first without a mistake"
                : "there is no epoch without a mistake, and maxEpochs is " + course.maxEpochs();
    }

    private static double[] numbers(int[] counts) {
        return counts == null ? null : IntStream.of(counts).asDoubleStream().toArray();
    }

    private static void show(Evidence evidence, Course course, Training got, Training right) {
        double[] w = got.weights();
        int[] counts = got.errorsPerEpoch();
        if (w == null || w.length != 2 || counts == null || counts.length == 0) {
            return;
        }
        evidence.show(PlanePictures.errors(course.data(), got, right));
        evidence.show(PlanePictures.boundary(
                "The trained perceptron on " + course.data(),
                course.x(),
                course.y(),
                (x1, x2) -> x1 * w[0] + x2 * w[1] + got.bias() >= 0 ? 1 : 0));
    }
}
