package dev.gradus.solutions.layers;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.layers.GradientComparison;
import java.util.ArrayList;
import java.util.List;

/** Judges a {@link GradientComparison} by the gradients that a careless comparison lets pass. */
@Grading(contract = GradientComparison.class)
public final class GradientComparisonGrading {
    /** A difference of near numbers is exact, and one division rounds; means and norms differ in the leading digits. */
    private static final Tolerance CLOSE =
            new Tolerance(1e-9, 0, "the contract; one exact difference and one rounded quotient are 2e-16");

    private static final int MANY = 40;

    @Check(order = 1, points = 2, title = "relativeError divides by the larger of the two sizes")
    void relativeErrors(
            @Submitted GradientComparison submission, @Reference GradientComparison reference, Cases cases) {
        List<double[]> pairs = new ArrayList<>(
                List.of(new double[] {2, 1}, new double[] {1, 2}, new double[] {-4, -5}, new double[] {3, -1}));
        for (double error : new double[] {0.5, 1e-3}) {
            GradientPair drawn = GradientPair.draw(cases, 2, error);
            pairs.add(new double[] {drawn.analytic()[0], drawn.numeric()[0]});
            pairs.add(new double[] {1000 * drawn.analytic()[1], 1000 * drawn.numeric()[1]});
        }
        compareErrors(submission, reference, pairs);
    }

    @Check(order = 2, points = 2, title = "below the floor differences count less, and two zeros agree")
    void belowTheFloor(@Submitted GradientComparison submission, @Reference GradientComparison reference, Cases cases) {
        double tiny = cases.uniform(0.2e-8, 0.8e-8);
        compareErrors(
                submission,
                reference,
                List.of(
                        new double[] {0, 0},
                        new double[] {1e-9, -1e-9},
                        new double[] {0, tiny},
                        new double[] {3e-8, 2e-8},
                        new double[] {-1.5e-8, -1.2e-8}));
    }

    @Check(order = 3, points = 2, title = "largestError is that of one wrong entry among many right ones")
    void largestErrors(@Submitted GradientComparison submission, @Reference GradientComparison reference, Cases cases) {
        compareLargest(submission, reference, pairsWithOneWrongEntry(cases));
    }

    @Check(order = 4, points = 1, title = "worstEntry says which entry that is")
    void worstEntries(@Submitted GradientComparison submission, @Reference GradientComparison reference, Cases cases) {
        List<GradientPair> pairs = pairsWithOneWrongEntry(cases);
        List<Integer> got = Independent.each(submission, pairs, (s, p) -> s.worstEntry(p.analytic(), p.numeric()));
        for (int i = 0; i < pairs.size(); i++) {
            GradientPair pair = pairs.get(i);
            pair.given(that("worstEntry(analytic, numeric)", got.get(i)))
                    .isEqualTo(reference.worstEntry(pair.analytic(), pair.numeric()));
        }
    }

    @Check(order = 5, points = 2, title = "agree holds when every entry is within the tolerance, and only then")
    void agreement(@Submitted GradientComparison submission, @Reference GradientComparison reference, Cases cases) {
        List<Agreement> questions = new ArrayList<>();
        GradientPair close = GradientPair.draw(cases, 5, 1e-5);
        questions.add(new Agreement(close, 1e-4));
        questions.add(new Agreement(close, 1e-6));
        GradientPair far = GradientPair.draw(cases, 4, 0.5);
        questions.add(new Agreement(far, 1e-3));
        questions.add(new Agreement(far, 0.95));
        pairsWithOneWrongEntry(cases).forEach(pair -> questions.add(new Agreement(pair, 1e-4)));
        List<Boolean> got = Independent.each(submission, questions, (s, q) -> q.ask(s));
        for (int i = 0; i < questions.size(); i++) {
            Agreement question = questions.get(i);
            question.pair()
                    .given(that("agree(analytic, numeric, tolerance)", got.get(i)))
                    .given("tolerance", question.tolerance())
                    .isEqualTo(question.ask(reference));
        }
    }

    @Check(
            order = 6,
            points = 1,
            title = "a gradient that is not a number agrees with nothing",
            visibility = Visibility.HIDDEN)
    void notANumber(@Submitted GradientComparison submission, Cases cases) {
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            GradientPair pair = GradientPair.draw(cases, 5, 1e-6).with(2, odd, 0.5);
            double error = submission.relativeError(odd, 0.5);
            that("relativeError(" + Show.number(odd) + ", 0.5)", error)
                    .satisfies(Double.isNaN(error), "the error is " + Show.number(error) + " where NaN is right");
            double largest = submission.largestError(pair.analytic(), pair.numeric());
            pair.given(that("largestError(analytic, numeric)", largest))
                    .satisfies(Double.isNaN(largest), "the error is " + Show.number(largest) + " where NaN is right");
            pair.given(that("worstEntry(analytic, numeric)", submission.worstEntry(pair.analytic(), pair.numeric())))
                    .isEqualTo(2);
            pair.given(that(
                            "agree(analytic, numeric, tolerance)",
                            submission.agree(pair.analytic(), pair.numeric(), 1e-3)))
                    .given("tolerance", 1e-3)
                    .isEqualTo(false);
        }
    }

    @Check(order = 7, points = 1, title = "errors of 1e-10 are told from 0", visibility = Visibility.HIDDEN)
    void smallErrors(@Submitted GradientComparison submission, @Reference GradientComparison reference, Cases cases) {
        compareLargest(
                submission, reference, List.of(GradientPair.draw(cases, 1, 1e-10), GradientPair.draw(cases, 6, 1e-10)));
    }

    /** A question of whether two gradients agree. */
    private record Agreement(GradientPair pair, double tolerance) {
        boolean ask(GradientComparison subject) {
            return subject.agree(pair.analytic(), pair.numeric(), tolerance);
        }
    }

    /**
     * In each pair one entry is off by a few per cent, and small beside the others: in the mean, in a norm and by its
     * difference it does not show. It stands at the beginning, in the middle, at the end; entry 1 is large and differs a
     * little.
     */
    private static List<GradientPair> pairsWithOneWrongEntry(Cases cases) {
        List<GradientPair> pairs = new ArrayList<>();
        for (int place : new int[] {0, MANY / 2, MANY - 1}) {
            double small = cases.uniform(1e-5, 9e-5);
            double share = cases.uniform(0.02, 0.05);
            pairs.add(
                    GradientPair.draw(cases, MANY, 1e-6).with(1, 100.001, 100).with(place, small * (1 + share), small));
        }
        return pairs;
    }

    private static void compareErrors(
            GradientComparison submission, GradientComparison reference, List<double[]> pairs) {
        List<Double> got = Independent.each(submission, pairs, (s, p) -> s.relativeError(p[0], p[1]));
        for (int i = 0; i < pairs.size(); i++) {
            double[] pair = pairs.get(i);
            that("relativeError(analytic, numeric)", got.get(i))
                    .given("analytic", pair[0])
                    .given("numeric", pair[1])
                    .isCloseTo(reference.relativeError(pair[0], pair[1]), CLOSE);
        }
    }

    private static void compareLargest(
            GradientComparison submission, GradientComparison reference, List<GradientPair> pairs) {
        List<Double> got = Independent.each(submission, pairs, (s, p) -> s.largestError(p.analytic(), p.numeric()));
        for (int i = 0; i < pairs.size(); i++) {
            GradientPair pair = pairs.get(i);
            pair.given(that("largestError(analytic, numeric)", got.get(i)))
                    .isCloseTo(reference.largestError(pair.analytic(), pair.numeric()), CLOSE);
        }
    }
}
