package dev.gradus.solutions.activations;

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
import dev.gradus.exercises.activations.TanhDerivative;
import java.util.List;
import java.util.stream.DoubleStream;

/** Judges a {@link TanhDerivative}: values, both forms of the derivative, and their ends. */
@Grading(contract = TanhDerivative.class)
public final class TanhDerivativeGrading {
    /** The contract's accuracy; formulas in double precision are right to 2e-15. */
    private static final Tolerance DIGITS = new Tolerance(
            0, 1e-14, "the contract; tanh is right to 7e-16 and 1 - a^2 to 2e-15, a difference quotient to 2e-11");

    /** Far enough for a difference quotient, so that it fails for its digits only: formulas are judged here. */
    private static final Tolerance FORMULA =
            new Tolerance(0, 1e-6, "a wrong formula is off by more than 1e-4, a good difference quotient by 1e-8");

    @Check(order = 1, points = 2, title = "tanh(z) is right for moderate z")
    void tanhValues(
            @Submitted TanhDerivative submission, @Reference TanhDerivative reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 4, 0, 0.5, -0.5, 2, -2, 0.3);
        Sampled.of("tanh(z)", submission, reference, TanhDerivative::tanh, Sampled.with(z, Sampled.grid(4)))
                .shownIn(evidence)
                .isCloseTo(DIGITS);
    }

    @Check(
            order = 2,
            points = 1,
            title = "tanh(z) is −1 or 1 for very large |z|, and never NaN",
            visibility = Visibility.HIDDEN)
    void tanhExtremes(@Submitted TanhDerivative submission, @Reference TanhDerivative reference) {
        Sampled.of(
                        "tanh(z)",
                        submission,
                        reference,
                        TanhDerivative::tanh,
                        20,
                        -20,
                        354,
                        355,
                        -355,
                        400,
                        710,
                        -710,
                        745,
                        -745,
                        1000,
                        -1000,
                        1e6,
                        -1e300)
                .isCloseTo(DIGITS);
    }

    @Check(order = 3, points = 3, title = "the derivative from z follows the formula")
    void derivativeValues(
            @Submitted TanhDerivative submission, @Reference TanhDerivative reference, Cases cases, Evidence evidence) {
        double[] z = Sampled.points(cases, 6, 4, 0, 0.5, -0.5, 2, -2, 1);
        Sampled.of("derivative(z)", submission, reference, TanhDerivative::derivative, Sampled.with(z, Sampled.grid(4)))
                .shownIn(evidence)
                .isCloseTo(FORMULA);
    }

    @Check(
            order = 4,
            points = 2,
            title = "the derivative from z is right to the last digits, and 0 at both ends",
            visibility = Visibility.HIDDEN)
    void derivativeDigits(
            @Submitted TanhDerivative submission, @Reference TanhDerivative reference, Cases cases, Evidence evidence) {
        double[] ends = {20, -20, 355, -355, 710, -710, 745, -745, 1e6, -1e6};
        double[] z = Sampled.with(ends, Sampled.points(cases, 40, 6, 0.75, -1.5, 3, 5));
        Sampled.of("derivative(z)", submission, reference, TanhDerivative::derivative, z)
                .isCloseTo(DIGITS, evidence);
    }

    @Check(order = 5, points = 2, title = "the derivative from the activation follows the formula, from −1 to 1")
    void fromActivation(@Submitted TanhDerivative submission, @Reference TanhDerivative reference, Cases cases) {
        double[] a = Sampled.points(cases, 8, 1, 0, 0.5, -0.5, 0.9, -0.9, 1, -1);
        List<Double> activations = DoubleStream.of(a).boxed().toList();
        List<Double> got = Independent.each(submission, activations, (s, at) -> s.derivativeFromActivation(at));
        for (int i = 0; i < a.length; i++) {
            that("derivativeFromActivation(a)", got.get(i))
                    .given("a", a[i])
                    .isCloseTo(reference.derivativeFromActivation(a[i]), DIGITS);
        }
    }

    @Check(order = 6, points = 1, title = "both forms of the derivative agree", visibility = Visibility.HIDDEN)
    void bothForms(@Submitted TanhDerivative submission, @Reference TanhDerivative reference, Cases cases) {
        double[] z = Sampled.points(cases, 6, 3, 0.25, -1);
        List<Double> points = DoubleStream.of(z).boxed().toList();
        List<Double> fromZ = Independent.each(submission, points, (s, at) -> s.derivative(at));
        List<Double> fromA =
                Independent.each(submission, points, (s, at) -> s.derivativeFromActivation(reference.tanh(at)));
        for (int i = 0; i < z.length; i++) {
            that("derivative(z) − derivativeFromActivation(tanh z)", fromZ.get(i) - fromA.get(i))
                    .given("z", z[i])
                    .isCloseTo(0, FORMULA);
        }
    }
}
