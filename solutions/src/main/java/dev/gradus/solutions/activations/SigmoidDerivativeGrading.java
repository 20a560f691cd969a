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
import dev.gradus.engine.report.Visibility;
import dev.gradus.exercises.activations.SigmoidDerivative;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Judges a {@link SigmoidDerivative}: first the formulas, then the ends of the number line, then the last digits. */
@Grading(contract = SigmoidDerivative.class)
public final class SigmoidDerivativeGrading {
    /** The contract's accuracy of σ; a formula in double precision has 3 roundings, which is 7e-16. */
    private static final Tolerance SIGMOID =
            new Tolerance(1e-12, 0, "the contract; three roundings are 7e-16, and e as a rounded constant 4e-14");

    /** Far enough for a difference quotient, so that it fails for its digits only: formulas are judged here. */
    private static final Tolerance DERIVATIVE_FORMULA =
            new Tolerance(0, 1e-6, "a wrong formula is off by more than 1e-4, a good difference quotient by 1e-8");

    /**
     * The contract's accuracy of σ′: s(1 − s) with s right to 3 roundings is right to 5e-16, the best central difference
     * of rounded values to about (2⁻⁵³)^⅔ = 2e-11.
     */
    private static final Tolerance DERIVATIVE =
            new Tolerance(0, 1e-14, "the contract; the formula is right to 5e-16, a difference quotient to 2e-11");

    private static final double LOWEST_ACCURATE = -700;
    private static final double ALMOST_ZERO = 1e-300;

    /** Where the curves of the pictures have their points. */
    private static final double[] GRID =
            IntStream.rangeClosed(-16, 16).mapToDouble(i -> i / 2.0).toArray();

    @Check(order = 1, points = 3, title = "σ(z) is right for moderate z")
    void sigmoidValues(
            @Submitted SigmoidDerivative submission,
            @Reference SigmoidDerivative reference,
            Cases cases,
            Evidence evidence) {
        double[] z = append(probes(cases, 6, 8, 0, 1, -1, 2, -2, 0.3, -0.3), GRID);
        double[] got = values(submission::sigmoid, z);
        double[] right = values(reference::sigmoid, z);
        evidence.show(FunctionCurves.of("sigmoid(z)", z, got, right));
        compare("sigmoid(z)", z, got, right, SIGMOID);
    }

    @Check(order = 2, points = 2, title = "σ(z) keeps its digits in the tails, down to σ(−700)")
    void sigmoidTails(@Submitted SigmoidDerivative submission, @Reference SigmoidDerivative reference, Cases cases) {
        double[] z = probes(cases, 0, 0, -20, 20, -30, 30, -40, 40, -100, 100, -300, LOWEST_ACCURATE);
        z = append(
                z, -rounded(cases.uniform(20, 36)), -rounded(cases.uniform(37, 690)), rounded(cases.uniform(20, 690)));
        compare("sigmoid(z)", z, values(submission::sigmoid, z), values(reference::sigmoid, z), SIGMOID);
    }

    @Check(
            order = 3,
            points = 2,
            title = "σ(z) is finite and right for any z, however large",
            visibility = Visibility.HIDDEN)
    void sigmoidExtremes(@Submitted SigmoidDerivative submission) {
        double[] positive = {710, 745, 1000, 1e6, Double.MAX_VALUE};
        double[] high = values(submission::sigmoid, positive);
        double[] low = values(z -> submission.sigmoid(-z), positive);
        for (int i = 0; i < positive.length; i++) {
            that("sigmoid(z)", high[i]).given("z", positive[i]).isCloseTo(1, SIGMOID);
            that("sigmoid(z)", low[i])
                    .given("z", -positive[i])
                    .isFinite()
                    .satisfies(
                            low[i] >= 0 && low[i] <= ALMOST_ZERO,
                            "sigmoid(" + Show.number(-positive[i]) + ") is " + Show.number(low[i])
                                    + " where 0 is right to 300 digits");
        }
    }

    @Check(order = 4, points = 1, title = "σ never falls, and σ(z) + σ(−z) = 1", visibility = Visibility.HIDDEN)
    void sigmoidSymmetry(@Submitted SigmoidDerivative submission, Cases cases) {
        double[] z = probes(cases, 12, 30, 0.3);
        double[] at = values(submission::sigmoid, z);
        double[] opposite = values(x -> submission.sigmoid(-x), z);
        for (int i = 0; i < z.length; i++) {
            that("sigmoid(z) + sigmoid(-z)", at[i] + opposite[i])
                    .given("z", z[i])
                    .isCloseTo(1, SIGMOID);
            double rise = z[i] >= 0 ? at[i] - opposite[i] : opposite[i] - at[i];
            that("sigmoid(z)", at[i])
                    .given("z", z[i])
                    .satisfies(
                            rise >= 0,
                            "sigmoid falls between " + Show.number(-Math.abs(z[i])) + " and "
                                    + Show.number(Math.abs(z[i])) + "; the sigmoid rises everywhere");
        }
    }

    @Check(order = 5, points = 3, title = "σ′(z) follows the formula")
    void derivativeValues(
            @Submitted SigmoidDerivative submission,
            @Reference SigmoidDerivative reference,
            Cases cases,
            Evidence evidence) {
        double[] z = append(probes(cases, 6, 8, 0, 2, -2, 0.5, -0.5, 6, -6), GRID);
        double[] got = values(submission::derivative, z);
        double[] right = values(reference::derivative, z);
        evidence.show(FunctionCurves.of("derivative(z)", z, got, right));
        compare("derivative(z)", z, got, right, DERIVATIVE_FORMULA);
    }

    @Check(
            order = 6,
            points = 2,
            title = "σ′(z) is right to the last digits, as only the formula is",
            visibility = Visibility.HIDDEN)
    void derivativeDigits(
            @Submitted SigmoidDerivative submission,
            @Reference SigmoidDerivative reference,
            Cases cases,
            Evidence evidence) {
        double[] z = probes(cases, 40, 12, 0, 1.5, 8, 15, 17, 18, 20, 22, -8, -20);
        double[] got = values(submission::derivative, z);
        double[] right = values(reference::derivative, z);
        try {
            compare("derivative(z)", z, got, right, DERIVATIVE);
        } catch (CheckFailed failed) {
            DifferenceQuotient.recognise(submission, got, right, DERIVATIVE.absolute())
                    .ifPresent(says -> evidence.flag("looks-numeric", says));
            throw failed;
        }
    }

    @Check(
            order = 7,
            points = 2,
            title = "σ′(z) falls to 0 at both ends and is never NaN",
            visibility = Visibility.HIDDEN)
    void derivativeExtremes(@Submitted SigmoidDerivative submission) {
        double[] z = {40, -40, 100, -100, 500, -500, 710, -710, 745, -745, 800, -800, 1e6, -1e6};
        compare("derivative(z)", z, values(submission::derivative, z), new double[z.length], DERIVATIVE);
    }

    private static void compare(String quantity, double[] z, double[] got, double[] right, Tolerance tolerance) {
        for (int i = 0; i < z.length; i++) {
            that(quantity, got[i]).given("z", z[i]).isCloseTo(right[i], tolerance);
        }
    }

    /** The given points, then some at random within ±limit, with three decimals so that they can be typed. */
    private static double[] probes(Cases cases, int count, double limit, double... first) {
        return append(
                first,
                DoubleStream.generate(() -> rounded(cases.uniform(-limit, limit)))
                        .limit(count)
                        .toArray());
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static double[] append(double[] head, double... tail) {
        return DoubleStream.concat(Arrays.stream(head), Arrays.stream(tail)).toArray();
    }

    private static double[] values(DoubleUnaryOperator function, double[] z) {
        return Arrays.stream(z).map(function).toArray();
    }
}
