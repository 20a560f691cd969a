package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.GradientComparison;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyGradientComparison implements GradientComparison {
    private static final double LENIENT = 1e-2;

    private final Set<GradientComparisonSlip> slips;

    public FaultyGradientComparison(Set<GradientComparisonSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(GradientComparisonSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(GradientComparisonSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double relativeError(double analytic, double numeric) {
        return difference(analytic, numeric) / size(analytic, numeric);
    }

    private double difference(double analytic, double numeric) {
        if (makes(GradientComparisonSlip.SIGNED_DIFFERENCE)) {
            return analytic - numeric;
        }
        return makes(GradientComparisonSlip.SINGLE_PRECISION)
                ? Math.abs((float) analytic - (float) numeric)
                : Math.abs(analytic - numeric);
    }

    private double size(double analytic, double numeric) {
        double a = Math.abs(analytic);
        double n = Math.abs(numeric);
        if (makes(GradientComparisonSlip.ABSOLUTE_ERROR)) {
            return 1;
        }
        if (makes(GradientComparisonSlip.RELATIVE_TO_ANALYTIC)) {
            return Math.max(a, FLOOR);
        }
        if (makes(GradientComparisonSlip.RELATIVE_TO_SUM)) {
            return Math.max(a + n, FLOOR);
        }
        if (makes(GradientComparisonSlip.SIGNS_KEPT)) {
            return Math.max(Math.max(analytic, numeric), FLOOR);
        }
        double larger = Math.max(a, n);
        if (makes(GradientComparisonSlip.NO_FLOOR)) {
            return larger;
        }
        return makes(GradientComparisonSlip.FLOOR_ADDED) ? larger + FLOOR : Math.max(larger, FLOOR);
    }

    @Override
    public double largestError(double[] analytic, double[] numeric) {
        if (makes(GradientComparisonSlip.MEAN_OVER_ENTRIES)) {
            return Arrays.stream(errors(analytic, numeric)).average().orElseThrow();
        }
        if (makes(GradientComparisonSlip.RATIO_OF_NORMS)) {
            return norm(analytic.length, i -> analytic[i] - numeric[i])
                    / Math.max(
                            Math.max(norm(analytic.length, i -> analytic[i]), norm(analytic.length, i -> numeric[i])),
                            FLOOR);
        }
        double[] errors = errors(analytic, numeric);
        if (makes(GradientComparisonSlip.NAN_SKIPPED)) {
            double largest = 0;
            for (double error : errors) {
                largest = error > largest ? error : largest;
            }
            return largest;
        }
        return makes(GradientComparisonSlip.LAST_ENTRY_MISSED)
                ? errors[worst(Arrays.copyOf(errors, Math.max(1, errors.length - 1)))]
                : errors[worst(errors)];
    }

    private static double norm(int n, IntToDoubleFunction entry) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += entry.applyAsDouble(i) * entry.applyAsDouble(i);
        }
        return Math.sqrt(sum);
    }

    private double[] errors(double[] analytic, double[] numeric) {
        return IntStream.range(0, analytic.length)
                .mapToDouble(i -> relativeError(analytic[i], numeric[i]))
                .toArray();
    }

    private static int worst(double[] errors) {
        int worst = 0;
        for (int i = 1; i < errors.length; i++) {
            boolean larger = !(errors[i] <= errors[worst]) && !Double.isNaN(errors[worst]);
            worst = larger ? i : worst;
        }
        return worst;
    }

    @Override
    public int worstEntry(double[] analytic, double[] numeric) {
        return makes(GradientComparisonSlip.WORST_BY_DIFFERENCE)
                ? worst(IntStream.range(0, analytic.length)
                        .mapToDouble(i -> Math.abs(analytic[i] - numeric[i]))
                        .toArray())
                : worst(errors(analytic, numeric));
    }

    @Override
    public boolean agree(double[] analytic, double[] numeric, double tolerance) {
        if (makes(GradientComparisonSlip.ONE_ENTRY_IS_ENOUGH)) {
            return Arrays.stream(errors(analytic, numeric)).anyMatch(error -> error <= tolerance);
        }
        double largest = largestError(analytic, numeric);
        if (makes(GradientComparisonSlip.NAN_AGREES)) {
            return !(largest > tolerance);
        }
        return largest <= (makes(GradientComparisonSlip.OWN_TOLERANCE) ? LENIENT : tolerance);
    }
}
