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
import dev.gradus.exercises.activations.Softmax;
import dev.gradus.solutions.pictures.ErrorMap;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Judges a {@link Softmax}: first its rows, then large logits, then the last digits. */
@Grading(contract = Softmax.class)
public final class SoftmaxGrading {
    /**
     * For everything but the last digits, which are judged by a check of their own: the contract's 10⁻⁹ for huge logits
     * has room in it, since exponents of up to 10⁴ are right to 3e-12 after three roundings.
     */
    private static final Tolerance FORMULA =
            new Tolerance(0, 1e-6, "single precision is right to 1e-7, a wrong formula differs by 1e-4 or more");

    /**
     * The contract's accuracy entry by entry. A difference of logits up to 200 is right to 3e-14 after two roundings, and
     * so is its exponential, relatively; sum and quotient add 1e-15.
     */
    private static final Tolerance EACH =
            new Tolerance(1e-12, 0, "the contract; exponents of up to 200 are right to 3e-14 after two roundings");

    private static final double LARGEST_SHIFT = 50;

    @Check(order = 1, points = 3, title = "every row is the softmax of its logits")
    void rows(@Submitted Softmax submission, @Reference Softmax reference, Cases cases, Evidence evidence) {
        List<SimpleMatrix> z = Logits.draw(cases, 3, 1.5);
        List<SimpleMatrix> p = answers(submission, z);
        for (int i = 0; i < z.size(); i++) {
            SimpleMatrix right = reference.softmax(z.get(i));
            try {
                that("softmax(z)", p.get(i)).given("z", z.get(i)).isCloseTo(right, FORMULA);
            } catch (CheckFailed failed) {
                ErrorMap.of("softmax(z)", p.get(i), right).ifPresent(evidence::show);
                throw failed;
            }
        }
    }

    @Check(order = 2, points = 1, title = "every row is positive and sums to 1")
    void distributions(@Submitted Softmax submission, Cases cases) {
        for (SimpleMatrix z : Logits.draw(cases, 2, 3)) {
            SimpleMatrix p = submission.softmax(z);
            that("softmax(z)", p)
                    .given("z", z)
                    .hasShape(z.getNumRows(), z.getNumCols())
                    .isFinite()
                    .satisfies(
                            p.elementMin() > 0,
                            "the smallest entry of softmax(z) is " + Show.number(p.elementMin())
                                    + ", but e^z is positive for every z");
            for (int i = 0; i < z.getNumRows(); i++) {
                that("sum of row " + i, p.extractVector(true, i).elementSum())
                        .given("z", z)
                        .isCloseTo(1, FORMULA);
            }
        }
    }

    @Check(
            order = 3,
            points = 1,
            title = "adding a number to all logits of a row changes nothing",
            visibility = Visibility.HIDDEN)
    void shifts(@Submitted Softmax submission, Cases cases) {
        for (SimpleMatrix z : Logits.draw(cases, 2, 1)) {
            SimpleMatrix shifted = z.copy();
            for (int i = 0; i < z.getNumRows(); i++) {
                Logits.raiseRow(shifted, i, cases.uniform(-LARGEST_SHIFT, LARGEST_SHIFT));
            }
            List<SimpleMatrix> p = answers(submission, List.of(z, shifted));
            that("softmax(z)", p.get(0)).given("z", z).hasShape(z.getNumRows(), z.getNumCols());
            that("softmax of the shifted logits", p.get(1)).given("z", shifted).isCloseTo(p.get(0), FORMULA);
        }
    }

    @Check(order = 4, points = 2, title = "logits of thousands give no NaN")
    void hugeLogits(@Submitted Softmax submission, @Reference Softmax reference, Cases cases) {
        double height = Math.rint(cases.uniform(2000, 9000));
        List<SimpleMatrix> z = List.of(
                Logits.row(1000, 999, 998),
                Logits.row(-1000, -1001, -1002),
                Logits.row(1000, 0, 0, 0),
                Logits.row(-1000, 0, 1),
                Logits.row(height, -height, height - 1));
        compare(submission, reference, z);
    }

    @Check(
            order = 5,
            points = 2,
            title = "rows of very different height do not disturb each other",
            visibility = Visibility.HIDDEN)
    void unequalRows(@Submitted Softmax submission, @Reference Softmax reference, Cases cases) {
        compare(submission, reference, Logits.drawUnequalRows(cases, 2));
    }

    @Check(order = 6, points = 1, title = "small probabilities keep their digits", visibility = Visibility.HIDDEN)
    void digits(@Submitted Softmax submission, @Reference Softmax reference, Cases cases) {
        List<SimpleMatrix> batches = new ArrayList<>(List.of(Logits.row(0, -5, -40), Logits.row(100, -100, 30)));
        batches.addAll(Logits.draw(cases, 2, 12));
        List<SimpleMatrix> answers = answers(submission, batches);
        for (int b = 0; b < batches.size(); b++) {
            SimpleMatrix z = batches.get(b);
            SimpleMatrix p = answers.get(b);
            SimpleMatrix right = reference.softmax(z);
            that("softmax(z)", p).given("z", z).hasShape(z.getNumRows(), z.getNumCols());
            for (int i = 0; i < z.getNumRows(); i++) {
                for (int j = 0; j < z.getNumCols(); j++) {
                    that("softmax(z)[" + i + "][" + j + "]", p.get(i, j))
                            .given("z", z)
                            .isCloseTo(right.get(i, j), EACH);
                }
            }
        }
    }

    @Check(
            order = 7,
            points = 1,
            title = "a single sample and a single class are no exception",
            visibility = Visibility.HIDDEN)
    void edges(@Submitted Softmax submission, @Reference Softmax reference, Cases cases) {
        compare(submission, reference, List.of(cases.normal(4, 1, 2), cases.normal(1, 5, 2), cases.normal(1, 1, 2)));
    }

    private static void compare(Softmax submission, Softmax reference, List<SimpleMatrix> batches) {
        List<SimpleMatrix> p = answers(submission, batches);
        for (int i = 0; i < batches.size(); i++) {
            SimpleMatrix z = batches.get(i);
            that("softmax(z)", p.get(i)).given("z", z).isCloseTo(reference.softmax(z), FORMULA);
        }
    }

    private static List<SimpleMatrix> answers(Softmax submission, List<SimpleMatrix> batches) {
        return Independent.each(submission, batches, Softmax::softmax);
    }
}
