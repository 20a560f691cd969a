package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.Softplus;
import java.util.Arrays;

/** Judges a {@link Softplus}: values, tails and ends, then its derivative. */
@Grading(contract = Softplus.class)
public final class SoftplusGrading {
    private static final Tolerance VALUE =
            new Tolerance(1e-12, 0, "the contract; exponential, log1p and a sum are right to 1e-15");

    /** Far enough for a difference quotient, so that it fails for its digits only: formulas are judged here. */
    private static final Tolerance FORMULA =
            new Tolerance(0, 1e-6, "a wrong formula is off by more than 1e-4, a good difference quotient by 1e-8");

    private static final Tolerance DIGITS =
            new Tolerance(0, 1e-14, "the contract; the formula is right to 5e-16, a difference quotient to 2e-11");

    private static final double ALMOST_ZERO = 1e-300;

    @Check(order = 1, points = 3, title = "softplus(z) is right for moderate z")
    void values(@Submitted Softplus submission, @Reference Softplus reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 3, 8, 0, 1, -1, 2, -2, 5);
        Sampled.of("softplus(z)", submission, reference, Softplus::softplus, Sampled.with(z, Sampled.grid(6)))
                .shownIn(evidence)
                .isCloseTo(VALUE);
    }

    @Check(order = 2, points = 2, title = "softplus(z) keeps its digits in both tails")
    void tails(@Submitted Softplus submission, @Reference Softplus reference, Cases cases) {
        double[] z = {20.5, -20, -20.5, 25, -30, -38, -40, 100, -100, -300, -700};
        double[] drawn = {-Sampled.rounded(cases.uniform(37, 690)), Sampled.rounded(cases.uniform(20, 690))};

        Sampled tails = Sampled.of("softplus(z)", submission, reference, Softplus::softplus, Sampled.with(z, drawn));
        for (int i = 0; i < tails.z().length; i++) {
            double at = tails.z()[i];
            double got = tails.got()[i];
            // Two tiny numbers say little by themselves.
            boolean digitsLost = at < 0 && got == Math.log(1 + Math.exp(at)) && got != tails.right()[i];
            that("softplus(z)", got)
                    .given("z", at)
                    .satisfies(
                            !digitsLost,
                            "softplus(" + Show.number(at) + ") is " + Show.number(got) + " where "
                                    + Show.number(tails.right()[i])
                                    + " is right: 1 + e^z was rounded, and with it the digits of e^z");
        }
        tails.isCloseTo(VALUE);
    }

    @Check(
            order = 3,
            points = 2,
            title = "softplus(z) is finite and right for any z, however large",
            visibility = Visibility.HIDDEN)
    void extremes(@Submitted Softplus submission, @Reference Softplus reference) {
        Sampled.of("softplus(z)", submission, reference, Softplus::softplus, 710, 745, 1000, 1e6, 1e300)
                .isCloseTo(VALUE);
        double[] low = {-710, -745, -1000, -1e6, -1e300};
        Sampled left = Sampled.of("softplus(z)", submission, reference, Softplus::softplus, low);
        for (int i = 0; i < low.length; i++) {
            double got = left.got()[i];
            that("softplus(z)", got)
                    .given("z", low[i])
                    .isFinite()
                    .satisfies(
                            got >= 0 && got <= ALMOST_ZERO,
                            "softplus(" + Show.number(low[i]) + ") is " + Show.number(got)
                                    + " where 0 is right to 300 digits");
        }
    }

    @Check(order = 4, points = 1, title = "softplus(z) − softplus(−z) = z", visibility = Visibility.HIDDEN)
    void symmetry(@Submitted Softplus submission, @Reference Softplus reference, Cases cases) {
        double[] z = Sampled.points(cases, 1, 30, 0.5, 3);
        double[] up = Sampled.of("softplus(z)", submission, reference, Softplus::softplus, z)
                .got();
        double[] mirrored = Arrays.stream(z).map(at -> -at).toArray();
        double[] down = Sampled.of("softplus(z)", submission, reference, Softplus::softplus, mirrored)
                .got();
        for (int i = 0; i < z.length; i++) {
            that("softplus(z) − softplus(−z)", up[i] - down[i])
                    .given("z", z[i])
                    .isCloseTo(z[i], new Tolerance(1e-11, 1e-11, "two values up to 31, each right to 1e-12 of itself"));
        }
    }

    @Check(order = 5, points = 3, title = "the derivative follows the formula")
    void derivativeValues(
            @Submitted Softplus submission, @Reference Softplus reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 8, 0, 2, -2, 0.5, -0.5, 6);
        Sampled.of("derivative(z)", submission, reference, Softplus::derivative, Sampled.with(z, Sampled.grid(6)))
                .shownIn(evidence)
                .isCloseTo(FORMULA);
    }

    @Check(
            order = 6,
            points = 2,
            title = "the derivative is right to the last digits, and at both ends",
            visibility = Visibility.HIDDEN)
    void derivativeDigits(
            @Submitted Softplus submission, @Reference Softplus reference, Cases cases, Evidence evidence) {
        double[] ends = {40, -40, 710, -710, 745, -745, 1000, -1000, 1e300, -1e300};
        double[] z = Sampled.with(ends, Sampled.points(cases, 40, 10, 0, 1.5, 8));
        Sampled.of("derivative(z)", submission, reference, Softplus::derivative, z)
                .isCloseTo(DIGITS, evidence);
    }
}
