package dev.gradus.solutions.regularization;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Dimensions;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.regularization.Dropout;
import dev.gradus.exercises.regularization.Dropout.Training;
import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link Dropout}: what is drawn by its values and statistics, never by the order of the draws; what is computed
 * exactly.
 */
@Grading(contract = Dropout.class)
public final class DropoutGrading {
    private static final Tolerance DIGITS =
            new Tolerance(1e-12, 0, "a product with a quotient is 3 roundings, 3e-16; other orders differ by no more");

    private static final int ROWS = 100;
    private static final int COLUMNS = 90;

    @Check(order = 1, points = 2, title = "a mask holds 0 and 1/(1 − p) and has the shape asked for")
    void maskValues(@Submitted Dropout submission, Cases cases) {
        for (double rate : new double[] {lowRate(cases), highRate(cases)}) {
            List<Dimensions> sizes = cases.networkSizes();
            List<SimpleMatrix> masks = Independent.each(
                    submission, sizes, (s, size) -> s.mask(size.batch(), size.inputs(), rate, cases.nextRandom()));
            for (int i = 0; i < sizes.size(); i++) {
                that("mask(rows, columns, rate, random)", masks.get(i))
                        .given("rate", rate)
                        .hasShape(sizes.get(i).batch(), sizes.get(i).inputs())
                        .isFinite();
                new DropPattern("mask", rate).requireValues(masks.get(i));
            }
            // At least 137 entries: even the highest rate drops all of them with a probability below 1e-17 only.
            that("the masks", masks)
                    .given("rate", rate)
                    .satisfies(masks.stream().anyMatch(mask -> mask.elementMax() > 0), "no entry of any mask is kept");
        }
    }

    @Check(
            order = 2,
            points = 3,
            title = "every entry of a mask is dropped with probability p, independently of the others")
    void maskStatistics(@Submitted Dropout submission, Cases cases, Evidence evidence) {
        double rate = lowRate(cases);
        DropPattern pattern = new DropPattern("mask", rate);
        List<Long> seeds = List.of(cases.random().nextLong(), cases.random().nextLong());
        List<SimpleMatrix> masks =
                Independent.each(submission, seeds, (s, seed) -> s.mask(ROWS, COLUMNS, rate, Cases.randomOf(seed)));
        for (SimpleMatrix mask : masks) {
            that("mask(rows, columns, rate, random)", mask)
                    .given("rate", rate)
                    .hasShape(ROWS, COLUMNS)
                    .isFinite();
        }
        evidence.show(pattern.picture(masks.get(0)));
        pattern.requireIndependence(masks.get(0), masks.get(1));
        pattern.requireRate(masks);
    }

    @Check(order = 3, points = 3, title = "train multiplies x by a new mask and returns that mask")
    void training(@Submitted Dropout submission, Cases cases) {
        double rate = highRate(cases);
        List<SimpleMatrix> inputs = List.of(cases.normal(3, 4, 1), cases.normal(40, 30, 1));
        List<Training> answers = Independent.each(submission, inputs, (s, x) -> s.train(x, rate, cases.nextRandom()));
        for (int i = 0; i < inputs.size(); i++) {
            SimpleMatrix x = inputs.get(i);
            SimpleMatrix mask = answers.get(i).mask();
            that("mask", mask)
                    .given("x", x)
                    .given("rate", rate)
                    .hasShape(x.getNumRows(), x.getNumCols())
                    .isFinite();
            that("y, against x times the mask that came with it", answers.get(i).y())
                    .given("x", x)
                    .given("mask", mask)
                    .isCloseTo(x.elementMult(mask), DIGITS);
            new DropPattern("mask", rate).requireValues(mask);
        }
        new DropPattern("mask", rate).requireRate(List.of(answers.get(1).mask()));
    }

    @Check(order = 4, points = 2, title = "infer leaves everything as it is")
    void inference(@Submitted Dropout submission, @Reference Dropout reference, Cases cases) {
        double rate = highRate(cases);
        List<SimpleMatrix> inputs = inputs(cases);
        List<SimpleMatrix> answers = Independent.each(submission, inputs, (s, x) -> s.infer(x, rate));
        for (int i = 0; i < inputs.size(); i++) {
            that("infer(x, rate)", answers.get(i))
                    .given("x", inputs.get(i))
                    .given("rate", rate)
                    .isCloseTo(reference.infer(inputs.get(i), rate), DIGITS);
        }
    }

    @Check(order = 5, points = 2, title = "backward gives the gradient through the mask of the forward pass")
    void backward(@Submitted Dropout submission, @Reference Dropout reference, Cases cases) {
        double rate = highRate(cases);
        List<SimpleMatrix> gradients = inputs(cases);
        List<SimpleMatrix> masks = gradients.stream()
                .map(dY -> reference.mask(dY.getNumRows(), dY.getNumCols(), rate, cases.nextRandom()))
                .toList();
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            indices.add(i);
        }
        List<SimpleMatrix> answers =
                Independent.each(submission, indices, (s, i) -> s.backward(gradients.get(i), masks.get(i)));
        for (int i : indices) {
            that("backward(dY, mask)", answers.get(i))
                    .given("dY", gradients.get(i))
                    .given("mask", masks.get(i))
                    .isCloseTo(reference.backward(gradients.get(i), masks.get(i)), DIGITS);
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "with a rate of 0 nothing is dropped and nothing is scaled",
            visibility = Visibility.HIDDEN)
    void rateZero(@Submitted Dropout submission, Cases cases) {
        SimpleMatrix ones = new SimpleMatrix(20, 30);
        ones.fill(1);
        that("mask(20, 30, 0, random)", submission.mask(20, 30, 0, cases.nextRandom()))
                .isCloseTo(ones, DIGITS);
    }

    @Check(
            order = 7,
            points = 1,
            title = "the outputs in training are those at inference on average",
            visibility = Visibility.HIDDEN)
    void sameOnAverage(@Submitted Dropout submission, Cases cases) {
        double rate = highRate(cases);
        SimpleMatrix ones = new SimpleMatrix(ROWS, COLUMNS);
        ones.fill(1);
        SimpleMatrix y = submission.train(ones, rate, cases.nextRandom()).y();
        that("y", y).given("rate", rate).hasShape(ROWS, COLUMNS).isFinite();
        double mean = y.elementSum() / y.getNumElements();
        // A mean of n independent factors from 0 to 1/(1 − p), Hoeffding's bound at 1e-10.
        double limit = Math.sqrt(Math.log(2e10) / (2.0 * ROWS * COLUMNS)) / (1 - rate);
        Tolerance tolerance = new Tolerance(0, limit, "Hoeffding: 9000 factors leave it with probability 1e-10");
        that("the mean of y for x = 1 everywhere", mean).given("rate", rate).isCloseTo(1, tolerance);
    }

    private static List<SimpleMatrix> inputs(Cases cases) {
        return cases.networkSizes().subList(0, 4).stream()
                .map(size -> cases.normal(size.batch(), size.hidden(), 1))
                .toList();
    }

    /** Away from ½, where dropping and keeping look the same. */
    private static double lowRate(Cases cases) {
        return cases.uniform(0.2, 0.35);
    }

    private static double highRate(Cases cases) {
        return cases.uniform(0.6, 0.75);
    }
}
