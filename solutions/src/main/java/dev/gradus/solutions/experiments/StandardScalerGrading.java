package dev.gradus.solutions.experiments;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.experiments.StandardScaler;
import dev.gradus.exercises.experiments.StandardScaler.Scaled;
import dev.gradus.exercises.experiments.StandardScaler.Scaling;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Judges a {@link StandardScaler}: what is fitted, the two formulas with a right scaling, and which data the scale of a
 * test set comes from. There the submission's own fit and transform count as right, because they were judged before.
 */
@Grading(contract = StandardScaler.class)
public final class StandardScalerGrading {
    private static final Tolerance CLOSE = Tolerance.standard();

    /**
     * Values near 10⁶ with a spread of 3: a mean is right to about 10⁻¹⁰. Two passes let that enter σ² with its square and
     * give σ to 10⁻¹⁴, running updates let it enter once and give 10⁻¹⁰; the mean of squares minus the square of the mean
     * is a difference of numbers near 10¹² and off by about 10⁻⁵.
     */
    private static final Tolerance NINE_DIGITS = new Tolerance(
            1e-9, 0, "the contract; two passes have 1e-14, running updates 1e-10, squares near 1e12 1e-5");

    private static final double LARGE = 1e6;

    @Check(order = 1, points = 3, title = "fit gives mean and population standard deviation of every column")
    void fits(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        compareFits(
                submission,
                reference,
                List.of(
                        new SimpleMatrix(new double[][] {{1, 10}, {2, 30}, {6, 20}}),
                        Features.draw(cases, 5, 3),
                        Features.draw(cases, 7, 4)),
                CLOSE);
    }

    @Check(
            order = 2,
            points = 2,
            title = "a column of equal values gets the deviation 1",
            visibility = Visibility.HIDDEN)
    void constantColumns(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        // Sums of these values are exact, so that every way to notice a constant column notices it.
        SimpleMatrix x = Features.draw(cases, 4, 3);
        for (int i = 0; i < x.getNumRows(); i++) {
            x.set(i, 1, -2.5);
        }
        compareFits(
                submission,
                reference,
                List.of(new SimpleMatrix(new double[][] {{3, 1}, {3, 2}, {3, 4}}), x, new SimpleMatrix(4, 2)),
                CLOSE);
        compareFits(submission, reference, List.of(new SimpleMatrix(new double[][] {{4, -7, 0.5}})), CLOSE);
    }

    @Check(
            order = 3,
            points = 1,
            title = "a small spread around a large mean keeps its digits",
            visibility = Visibility.HIDDEN)
    void largeMeans(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        SimpleMatrix x = cases.normal(5, 3, 3).plus(LARGE);
        Scaling got = submission.fit(x);
        Scaling right = reference.fit(x);
        that("deviation", got.deviation()).given("x", x).isCloseTo(right.deviation(), NINE_DIGITS);
        that("mean", got.mean()).given("x", x).isCloseTo(right.mean(), CLOSE);
    }

    @Check(order = 4, points = 2, title = "transform subtracts the mean, then divides by the deviation")
    void transforms(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        List<Fitted> questions = Fitted.drawAll(cases);
        List<SimpleMatrix> got = Independent.each(submission, questions, (s, q) -> s.transform(q.x(), q.scaling()));
        for (int i = 0; i < questions.size(); i++) {
            Fitted question = questions.get(i);
            that("transform(x, scaling)", got.get(i))
                    .given("x", question.x())
                    .given("mean", question.scaling().mean())
                    .given("deviation", question.scaling().deviation())
                    .isCloseTo(reference.transform(question.x(), question.scaling()), CLOSE);
        }
    }

    @Check(order = 5, points = 1, title = "inverse undoes transform")
    void inverses(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        List<Fitted> questions = Fitted.drawAll(cases);
        List<SimpleMatrix> got = Independent.each(submission, questions, (s, q) -> s.inverse(q.x(), q.scaling()));
        for (int i = 0; i < questions.size(); i++) {
            Fitted question = questions.get(i);
            that("inverse(z, scaling)", got.get(i))
                    .given("z", question.x())
                    .given("mean", question.scaling().mean())
                    .given("deviation", question.scaling().deviation())
                    .isCloseTo(reference.inverse(question.x(), question.scaling()), CLOSE);
        }
    }

    @Check(order = 6, points = 3, title = "scale puts both parts on the scale of the training data")
    void scales(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        for (Parts parts : List.of(
                new Parts(
                        new SimpleMatrix(new double[][] {{1, 10}, {2, 30}, {6, 20}}),
                        new SimpleMatrix(new double[][] {{3, 20}, {4, 25}})),
                Parts.draw(cases, 5, 3, 4))) {
            judgeScale(submission, reference, parts);
        }
    }

    @Check(
            order = 7,
            points = 2,
            title = "an outlier in the test set leaves the training data as it was, and is seen as one",
            visibility = Visibility.HIDDEN)
    void outliers(@Submitted StandardScaler submission, @Reference StandardScaler reference, Cases cases) {
        Parts parts = Parts.draw(cases, 6, 3, 2);
        parts.test().set(1, 0, 1e4);
        parts.test().set(2, 1, -1e4);
        judgeScale(submission, reference, parts);
        // One sample has no spread of its own.
        judgeScale(submission, reference, Parts.draw(cases, 4, 1, 3));
    }

    private static void compareFits(
            StandardScaler submission, StandardScaler reference, List<SimpleMatrix> data, Tolerance tolerance) {
        List<Scaling> got = Independent.each(submission, data, StandardScaler::fit);
        for (int i = 0; i < data.size(); i++) {
            Scaling right = reference.fit(data.get(i));
            that("mean", got.get(i).mean()).given("x", data.get(i)).isCloseTo(right.mean(), tolerance);
            that("deviation", got.get(i).deviation()).given("x", data.get(i)).isCloseTo(right.deviation(), tolerance);
        }
    }

    private static void judgeScale(StandardScaler submission, StandardScaler reference, Parts parts) {
        Scaled got = submission.scale(parts.train(), parts.test());
        try {
            compare(got, reference.scale(parts.train(), parts.test()), parts);
        } catch (CheckFailed wrong) {
            if (!followsOwnParts(got, submission, parts)) {
                throw wrong;
            }
        }
    }

    /** Whether the two parts are what the submission's own fit and transform make of them. */
    private static boolean followsOwnParts(Scaled got, StandardScaler submission, Parts parts) {
        Scaling own = submission.fit(parts.train());
        if (own.mean().length != parts.train().getNumCols() || own.deviation().length != own.mean().length) {
            return false;
        }
        try {
            compare(
                    got,
                    new Scaled(submission.transform(parts.train(), own), submission.transform(parts.test(), own)),
                    parts);
            return true;
        } catch (CheckFailed other) {
            return false;
        }
    }

    private static void compare(Scaled got, Scaled right, Parts parts) {
        that("train", got.train())
                .given("train", parts.train())
                .given("test", parts.test())
                .isCloseTo(right.train(), CLOSE);
        that("test", got.test())
                .given("train", parts.train())
                .given("test", parts.test())
                .isCloseTo(right.test(), CLOSE);
    }

    /** Data with the scaling of other data. */
    private record Fitted(SimpleMatrix x, Scaling scaling) {
        static List<Fitted> drawAll(Cases cases) {
            return List.of(
                    new Fitted(
                            new SimpleMatrix(new double[][] {{5, 20}, {1, 50}, {3, 35}}),
                            new Scaling(new double[] {3, 30}, new double[] {2, 10})),
                    draw(cases, 5, 3),
                    draw(cases, 1, 4));
        }

        private static Fitted draw(Cases cases, int samples, int features) {
            return new Fitted(
                    Features.draw(cases, samples, features),
                    new ReferenceStandardScaler().fit(Features.draw(cases, 6, features)));
        }
    }

    private record Parts(SimpleMatrix train, SimpleMatrix test) {
        static Parts draw(Cases cases, int train, int test, int features) {
            SimpleMatrix all = Features.draw(cases, train + test, features);
            return new Parts(all.rows(0, train), all.rows(train, train + test));
        }
    }
}
