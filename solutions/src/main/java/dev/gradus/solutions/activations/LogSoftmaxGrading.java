package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.LogSoftmax;
import dev.gradus.solutions.pictures.ErrorMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link LogSoftmax}: log-sum-exp near 0 and far from it, then the log-softmax in the same way. */
@Grading(contract = LogSoftmax.class)
public final class LogSoftmaxGrading {
    /**
     * The contract's accuracy. The right answers are sums and differences of numbers up to 10⁴, three roundings of which
     * are 3e-12; where 10⁴ occurs, an answer of that size does too, except in {@link #unequalRows}.
     */
    private static final Tolerance CLOSE = new Tolerance(
            1e-9, 1e-12, "the contract; three roundings of numbers up to the answer's size are 3e-16 of it");

    /** A logarithm of a probability near 0 that comes from logits near 1000. */
    private static final Tolerance FAR_FROM_ZERO =
            new Tolerance(1e-9, 1e-9, "three roundings of logits of 1000 are 3e-13");

    private static final double LARGEST_SHIFT = 50;

    @Check(order = 1, points = 2, title = "logSumExp of moderate numbers")
    void logSumExp(@Submitted LogSoftmax submission, @Reference LogSoftmax reference, Cases cases) {
        List<double[]> z = new ArrayList<>(List.of(new double[] {1, 2, 3}, new double[] {-1.5}, new double[] {0, 0}));
        for (int n = 3; n <= 6; n++) {
            z.add(cases.normalVector(n, 2));
        }
        compare(submission, reference, z);
    }

    @Check(order = 2, points = 2, title = "logSumExp of thousands, of both signs, is finite and right")
    void hugeNumbers(@Submitted LogSoftmax submission, @Reference LogSoftmax reference, Cases cases) {
        double height = Math.rint(cases.uniform(2000, 9000));
        compare(
                submission,
                reference,
                List.of(
                        new double[] {1000, 1000, 999},
                        new double[] {-1000, -1000, -1001},
                        new double[] {1000, -2000, 998},
                        new double[] {-height, -height - 1, -height - 2},
                        new double[] {height, -height, height - 2}));
    }

    @Check(
            order = 3,
            points = 1,
            title = "logSumExp grows by c with all its numbers, and is at least their maximum",
            visibility = Visibility.HIDDEN)
    void laws(@Submitted LogSoftmax submission, Cases cases) {
        for (int n = 3; n <= 5; n++) {
            double[] z = cases.normalVector(n, 1);
            double shift = cases.uniform(-LARGEST_SHIFT, LARGEST_SHIFT);
            double[] shifted = Arrays.stream(z).map(value -> value + shift).toArray();
            List<Double> answers = Independent.each(submission, List.of(z, shifted), LogSoftmax::logSumExp);
            double max = Arrays.stream(z).max().orElseThrow();
            double answer = answers.get(0);
            that("logSumExp(z)", answer)
                    .given("z", z)
                    .isFinite()
                    .satisfies(
                            answer > max && answer < max + Math.log(n),
                            "logSumExp(z) is " + Show.number(answer) + ", which is not between the maximum "
                                    + Show.number(max) + " and ln " + n + " above it");
            that("logSumExp(z + c)", answers.get(1))
                    .given("z", z)
                    .given("c", shift)
                    .isCloseTo(answer + shift, CLOSE);
        }
    }

    @Check(order = 4, points = 3, title = "every row of logSoftmax is the logarithm of its softmax")
    void rows(@Submitted LogSoftmax submission, @Reference LogSoftmax reference, Cases cases, Evidence evidence) {
        List<SimpleMatrix> z = Logits.draw(cases, 3, 1.5);
        List<SimpleMatrix> answers = Independent.each(submission, z, LogSoftmax::logSoftmax);
        for (int i = 0; i < z.size(); i++) {
            SimpleMatrix right = reference.logSoftmax(z.get(i));
            try {
                that("logSoftmax(z)", answers.get(i)).given("z", z.get(i)).isCloseTo(right, CLOSE);
            } catch (CheckFailed failed) {
                ErrorMap.of("logSoftmax(z)", answers.get(i), right).ifPresent(evidence::show);
                throw failed;
            }
        }
    }

    @Check(order = 5, points = 2, title = "logSoftmax is finite where the probability is too small for a double")
    void unlikelyClasses(@Submitted LogSoftmax submission, @Reference LogSoftmax reference, Cases cases) {
        double depth = -Math.rint(cases.uniform(800, 5000));
        compareRows(
                submission,
                reference,
                List.of(
                        Logits.row(0, -800, -800),
                        Logits.row(0, -30, 2),
                        Logits.row(depth, 0, depth / 2),
                        Logits.row(1, depth, -1, 3)));
    }

    @Check(
            order = 6,
            points = 2,
            title = "rows of very different height do not disturb each other",
            visibility = Visibility.HIDDEN)
    void unequalRows(@Submitted LogSoftmax submission, @Reference LogSoftmax reference, Cases cases) {
        compareRows(submission, reference, Logits.drawUnequalRows(cases, 2));
    }

    @Check(
            order = 7,
            points = 1,
            title = "the exponentials of every row sum to 1, and a single class has logarithm 0",
            visibility = Visibility.HIDDEN)
    void probabilities(@Submitted LogSoftmax submission, Cases cases) {
        List<SimpleMatrix> batches = new ArrayList<>(List.of(cases.normal(4, 1, 1), cases.normal(1, 5, 1)));
        batches.addAll(Logits.draw(cases, 2, 2));
        List<SimpleMatrix> answers = Independent.each(submission, batches, LogSoftmax::logSoftmax);
        for (int b = 0; b < batches.size(); b++) {
            SimpleMatrix z = batches.get(b);
            SimpleMatrix answer = answers.get(b);
            that("logSoftmax(z)", answer).given("z", z).hasShape(z.getNumRows(), z.getNumCols());
            for (int i = 0; i < z.getNumRows(); i++) {
                double sum = 0;
                for (int j = 0; j < z.getNumCols(); j++) {
                    sum += Math.exp(answer.get(i, j));
                }
                that("sum of e^logSoftmax(z) in row " + i, sum).given("z", z).isCloseTo(1, CLOSE);
            }
        }
    }

    private static void compare(LogSoftmax submission, LogSoftmax reference, List<double[]> questions) {
        List<Double> answers = Independent.each(submission, questions, LogSoftmax::logSumExp);
        for (int i = 0; i < questions.size(); i++) {
            double[] z = questions.get(i);
            that("logSumExp(z)", answers.get(i)).given("z", z).isCloseTo(reference.logSumExp(z), CLOSE);
        }
    }

    private static void compareRows(LogSoftmax submission, LogSoftmax reference, List<SimpleMatrix> questions) {
        List<SimpleMatrix> answers = Independent.each(submission, questions, LogSoftmax::logSoftmax);
        for (int i = 0; i < questions.size(); i++) {
            SimpleMatrix z = questions.get(i);
            that("logSoftmax(z)", answers.get(i)).given("z", z).isCloseTo(reference.logSoftmax(z), FAR_FROM_ZERO);
        }
    }
}
