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
import dev.gradus.exercises.activations.Silu;
import java.util.Arrays;

/** Judges a {@link Silu}: values, tails and ends, then its derivative. */
@Grading(contract = Silu.class)
public final class SiluGrading {
    private static final Tolerance VALUE =
            new Tolerance(1e-12, 0, "the contract; a sigmoid and a product are right to 1e-15");

    /** Far enough for a difference quotient, so that it fails for its digits only: formulas are judged here. */
    private static final Tolerance FORMULA =
            new Tolerance(0, 1e-6, "a wrong formula is off by more than 1e-4, a good difference quotient by 1e-8");

    /** The form f + σ(1 − f) subtracts numbers up to 37 before σ has rounded to 1, which leaves 37 × 2⁻⁵¹. */
    private static final Tolerance DIGITS = new Tolerance(
            0, 1e-13, "the contract; f + s(1 - f) is right to 2e-14 at z = 37, a difference quotient to 2e-11");

    private static final double ALMOST_ZERO = 1e-300;

    @Check(order = 1, points = 3, title = "silu(z) is right for moderate z")
    void values(@Submitted Silu submission, @Reference Silu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 8, 0, 1, -1, 3, -3, 0.25);
        Sampled.of("silu(z)", submission, reference, Silu::silu, Sampled.with(z, Sampled.grid(6)))
                .shownIn(evidence)
                .isCloseTo(VALUE);
    }

    @Check(order = 2, points = 2, title = "silu(z) keeps its digits in the tails, and is finite beyond")
    void tails(@Submitted Silu submission, @Reference Silu reference, Cases cases) {
        double[] z = {20, -20, -40, 100, -300, -700, 710, 745, 1000, 1e6, 1e300};
        double drawn = -Sampled.rounded(cases.uniform(37, 690));
        Sampled.of("silu(z)", submission, reference, Silu::silu, Sampled.with(z, drawn))
                .isCloseTo(VALUE);
    }

    @Check(order = 3, points = 1, title = "silu(z) goes to 0 far to the left", visibility = Visibility.HIDDEN)
    void farLeft(@Submitted Silu submission, @Reference Silu reference) {
        double[] z = {-710, -745, -800, -1000, -1e6, -1e300};
        Sampled left = Sampled.of("silu(z)", submission, reference, Silu::silu, z);
        for (int i = 0; i < z.length; i++) {
            double got = left.got()[i];
            that("silu(z)", got)
                    .given("z", z[i])
                    .isFinite()
                    .satisfies(
                            Math.abs(got) <= ALMOST_ZERO,
                            "silu(" + Show.number(z[i]) + ") is " + Show.number(got)
                                    + " where 0 is right to 300 digits");
        }
    }

    @Check(order = 4, points = 1, title = "silu(z) − silu(−z) = z", visibility = Visibility.HIDDEN)
    void symmetry(@Submitted Silu submission, @Reference Silu reference, Cases cases) {
        double[] z = Sampled.points(cases, 2, 30, 0.5, 3);
        double[] up =
                Sampled.of("silu(z)", submission, reference, Silu::silu, z).got();
        double[] mirrored = Arrays.stream(z).map(at -> -at).toArray();
        double[] down = Sampled.of("silu(z)", submission, reference, Silu::silu, mirrored)
                .got();
        for (int i = 0; i < z.length; i++) {
            that("silu(z) − silu(−z)", up[i] - down[i])
                    .given("z", z[i])
                    .isCloseTo(z[i], new Tolerance(1e-11, 1e-11, "two values up to 30, each right to 1e-12 of itself"));
        }
    }

    @Check(order = 5, points = 3, title = "the derivative follows the product rule")
    void derivativeValues(@Submitted Silu submission, @Reference Silu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 8, 0, 1, -1, 3, -3, 0.5);
        Sampled.of("derivative(z)", submission, reference, Silu::derivative, Sampled.with(z, Sampled.grid(6)))
                .shownIn(evidence)
                .isCloseTo(FORMULA);
    }

    @Check(
            order = 6,
            points = 2,
            title = "the derivative is right to the last digits, and at both ends",
            visibility = Visibility.HIDDEN)
    void derivativeDigits(@Submitted Silu submission, @Reference Silu reference, Cases cases, Evidence evidence) {
        double[] ends = {40, -40, 355, -355, 710, -710, 745, -745, 1000, -1000, 1e6, -1e6};
        double[] z = Sampled.with(ends, Sampled.points(cases, 40, 10, 0, 1.5, 8));
        Sampled.of("derivative(z)", submission, reference, Silu::derivative, z).isCloseTo(DIGITS, evidence);
    }
}
