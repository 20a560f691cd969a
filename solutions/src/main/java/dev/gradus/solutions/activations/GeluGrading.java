package dev.gradus.solutions.activations;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.Check;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Grading;
import dev.gradus.engine.grading.Reference;
import dev.gradus.engine.grading.Submitted;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.Gelu;

/** Judges a {@link Gelu}: the exact function, its derivative, the approximation, and the ends of all three. */
@Grading(contract = Gelu.class)
public final class GeluGrading {
    /** The contract: a distribution function, an exponential and a few products are right to 1e-15. */
    private static final Tolerance DIGITS =
            new Tolerance(1e-13, 1e-13, "the contract; formulas are right to 2e-15, a difference quotient to 2e-11");

    /** Far enough for a difference quotient, so that it fails for its digits only: formulas are judged here. */
    private static final Tolerance FORMULA =
            new Tolerance(0, 1e-6, "a wrong formula is off by more than 1e-4, a good difference quotient by 1e-8");

    private static final double[] TELLING = {0, 1, -1, 2, -2, 0.5, -3};

    @Check(order = 1, points = 2, title = "gelu(z) is z·Φ(z)")
    void values(@Submitted Gelu submission, @Reference Gelu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 5, TELLING);
        Sampled.of("gelu(z)", submission, reference, Gelu::gelu, Sampled.with(z, Sampled.grid(5)))
                .shownIn(evidence)
                .isCloseTo(DIGITS);
    }

    @Check(order = 2, points = 3, title = "the derivative follows the product rule")
    void derivativeValues(@Submitted Gelu submission, @Reference Gelu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 5, TELLING);
        Sampled.of("derivative(z)", submission, reference, Gelu::derivative, Sampled.with(z, Sampled.grid(5)))
                .shownIn(evidence)
                .isCloseTo(FORMULA);
    }

    @Check(order = 3, points = 2, title = "the approximation is the one with tanh")
    void approximation(@Submitted Gelu submission, @Reference Gelu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 5, TELLING);
        Sampled.of("approximation(z)", submission, reference, Gelu::approximation, Sampled.with(z, Sampled.grid(5)))
                .shownIn(evidence)
                .isCloseTo(DIGITS, "most likely a constant such as √(2/π) is rounded");
    }

    @Check(order = 4, points = 1, title = "the derivative is right to the last digits", visibility = Visibility.HIDDEN)
    void derivativeDigits(@Submitted Gelu submission, @Reference Gelu reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 40, 5, 0, 1.5, -0.75, 4);
        Sampled.of("derivative(z)", submission, reference, Gelu::derivative, z).isCloseTo(DIGITS, evidence);
    }

    @Check(
            order = 5,
            points = 2,
            title = "all three are finite and right for any z, however large",
            visibility = Visibility.HIDDEN)
    void ends(@Submitted Gelu submission, @Reference Gelu reference) {
        double[] z = {8, -8, 27, -27, 39, -39, 100, -100, 1000, -1000, 1e6, -1e6, 1e120, -1e120};
        Sampled.of("gelu(z)", submission, reference, Gelu::gelu, z).isCloseTo(DIGITS);
        Sampled.of("derivative(z)", submission, reference, Gelu::derivative, z).isCloseTo(DIGITS);
        Sampled.of("approximation(z)", submission, reference, Gelu::approximation, z)
                .isCloseTo(DIGITS);
    }
}
