package dev.gradus.solutions.activations;

import static dev.gradus.engine.grading.Expect.that;

import dev.gradus.engine.grading.Cases;
import dev.gradus.engine.grading.CheckFailed;
import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Tolerance;
import dev.gradus.engine.remote.Independent;
import dev.gradus.engine.report.Finding;
import dev.gradus.solutions.pictures.FunctionCurves;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One function of a contract at many points, as submitted and as it should be. The points are asked together, in their
 * order: put the telling ones first.
 */
record Sampled(String quantity, double[] z, double[] got, double[] right) {
    /** Another formula is off by more at some point. */
    private static final double RIGHT_FORMULA = 1e-4;

    static <T> Sampled of(
            String quantity, T submission, T reference, BiFunction<T, Double, Double> function, double... z) {
        List<Double> points = DoubleStream.of(z).boxed().toList();
        return new Sampled(
                quantity,
                z,
                numbers(Independent.each(submission, points, function)),
                numbers(Independent.each(reference, points, function)));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Sampled shownIn(Evidence evidence) {
        evidence.show(FunctionCurves.of(quantity, z, got, right));
        return this;
    }

    /** Every point by itself, so that a small value is judged as strictly as a large one. */
    void isCloseTo(Tolerance tolerance) {
        for (int i = 0; i < z.length; i++) {
            that(quantity, got[i]).given("z", z[i]).isCloseTo(right[i], tolerance);
        }
    }

    /**
     * The same; where the formula is right at every point and only digits are missing, the finding says how many are
     * right, because two numbers that differ in their last digits look equal.
     *
     * @param usually what is usually the cause of it
     */
    void isCloseTo(Tolerance tolerance, String usually) {
        try {
            isCloseTo(tolerance);
        } catch (CheckFailed failed) {
            double largest = largestDifference();
            if (!(largest <= RIGHT_FORMULA)) {
                throw failed;
            }
            Finding finding = failed.finding();
            throw new CheckFailed(new Finding(
                    quantity + " is right to about " + digits(largest) + " digits, where "
                            + digits(tolerance.relative()) + " are asked for: " + usually,
                    finding.where(),
                    finding.input(),
                    finding.expected(),
                    finding.got(),
                    finding.facts()));
        }
    }

    /** Relative to the right value, or absolute where that is below 1. */
    private double largestDifference() {
        return IntStream.range(0, z.length)
                .mapToDouble(i -> Math.abs(got[i] - right[i]) / Math.max(1, Math.abs(right[i])))
                .max()
                .orElse(0);
    }

    private static long digits(double difference) {
        return Math.round(-Math.log10(difference));
    }

    /** The same; where the digits suggest a difference quotient, an instructor is told. */
    void isCloseTo(Tolerance tolerance, Evidence evidence) {
        try {
            isCloseTo(tolerance);
        } catch (CheckFailed failed) {
            looksNumeric(tolerance, evidence);
            throw failed;
        }
    }

    /** Flags what looks like a difference quotient. */
    void looksNumeric(Tolerance tolerance, Evidence evidence) {
        DifferenceQuotient.recognise(quantity, got, right, tolerance.absolute())
                .ifPresent(says -> evidence.flag("looks-numeric", says));
    }

    /** The given points, then some at random within ±limit, with three decimals so that they can be typed. */
    static double[] points(Cases cases, int count, double limit, double... first) {
        return with(
                first,
                DoubleStream.generate(() -> rounded(cases.uniform(-limit, limit)))
                        .limit(count)
                        .toArray());
    }

    static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    /** From −limit to limit in steps of ½, moved by a quarter so that no kink at 0 is met. */
    static double[] grid(int limit) {
        return IntStream.range(-2 * limit, 2 * limit)
                .mapToDouble(i -> i / 2.0 + 0.25)
                .toArray();
    }

    static double[] with(double[] head, double... tail) {
        return DoubleStream.concat(Arrays.stream(head), Arrays.stream(tail)).toArray();
    }
}
