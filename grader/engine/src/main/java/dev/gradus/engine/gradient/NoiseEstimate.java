package dev.gradus.engine.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Standard deviation of the rounding errors of a loss, after ECnoise (J. J. Moré, S. M. Wild, "Estimating
 * Computational Noise", SIAM J. Sci. Comput. 33(3), 2011): along a line of nearly equal points the k-th differences of
 * a smooth function vanish, those of independent errors have variance (2k)!/(k!)² σ².
 *
 * <p>Differences of order 4 to 6 at three spacings; the smallest over the orders (what is left of the function only
 * adds), the largest over the spacings, and the median over three points, which one kink cannot move. Then a floor of
 * one rounding error of the largest |loss| nearby: a loss that cancels, or is exactly 0 by saturation, computes with
 * larger numbers than it returns.
 */
final class NoiseEstimate {

    private static final int SAMPLES = 9;
    private static final int LINES = 3;
    private static final double[] SPACINGS = {1e-10, 1e-8, 1e-6};
    private static final int LOWEST_ORDER = 4;
    private static final int HIGHEST_ORDER = 6;
    /** σ = √((k!)²/(2k)! · mean of squared k-th differences); these are (k!)²/(2k)! for k = 4, 5, 6. */
    private static final double[] VARIANCE_FACTORS = {1 / 70.0, 1 / 252.0, 1 / 924.0};

    private static final double JITTER = 1e-3;
    private static final double[] PROBE_DISTANCES = {0.1, 1, 1};
    private static final double LARGEST_PROBE_RATIO = 1e3;
    private static final double UNIT_ROUNDING = 0x1p-52;
    private static final double SMALLEST = 4 * Double.MIN_VALUE;
    /** A hundred thousand times the rounding of double precision: single precision, or a very long sum. */
    private static final double NOISY = 1e-11;

    private NoiseEstimate() {}

    static boolean isNoisy(double noise, double loss) {
        return noise > NOISY * Math.max(Math.abs(loss), 1e-300);
    }

    static double of(LossEvaluator loss, double[] point, double lossAtPoint, Random random) {
        List<double[]> points = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            addLine(points, point, random);
        }
        for (double distance : PROBE_DISTANCES) {
            points.add(near(point, distance, random));
        }
        double[] values = loss.atAll(points);
        double[] noises = new double[LINES];
        int perLine = SPACINGS.length * SAMPLES;
        for (int line = 0; line < LINES; line++) {
            noises[line] = alongLine(Arrays.copyOfRange(values, line * perLine, (line + 1) * perLine));
        }
        Arrays.sort(noises);
        double[] probes = Arrays.copyOfRange(values, LINES * perLine, values.length);
        return Math.max(Math.max(noises[LINES / 2], UNIT_ROUNDING * magnitude(lossAtPoint, probes)), SMALLEST);
    }

    private static void addLine(List<double[]> points, double[] point, Random random) {
        double[] direction = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            direction[i] = (random.nextBoolean() ? 1 : -1) * Math.max(1, Math.abs(point[i]));
        }
        double[] centre = near(point, JITTER, random);
        for (double spacing : SPACINGS) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                double step = (sample - (SAMPLES - 1) / 2.0) * spacing;
                double[] moved = centre.clone();
                for (int i = 0; i < moved.length; i++) {
                    moved[i] += step * direction[i];
                }
                points.add(moved);
            }
        }
    }

    private static double[] near(double[] point, double distance, Random random) {
        double[] moved = point.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += distance * Math.max(1, Math.abs(point[i])) * random.nextGaussian();
        }
        return moved;
    }

    private static double alongLine(double[] values) {
        double largest = 0;
        for (int spacing = 0; spacing < SPACINGS.length; spacing++) {
            double[] samples = Arrays.copyOfRange(values, spacing * SAMPLES, (spacing + 1) * SAMPLES);
            largest = Math.max(largest, fromDifferences(samples));
        }
        return largest;
    }

    private static double fromDifferences(double[] samples) {
        double smallest = Double.POSITIVE_INFINITY;
        double[] differences = samples;
        for (int order = 1; order <= HIGHEST_ORDER; order++) {
            double[] next = new double[differences.length - 1];
            for (int i = 0; i < next.length; i++) {
                next[i] = differences[i + 1] - differences[i];
            }
            differences = next;
            if (order >= LOWEST_ORDER) {
                double meanSquare = Arrays.stream(differences)
                        .map(difference -> difference * difference)
                        .average()
                        .orElseThrow();
                double noise = Math.sqrt(VARIANCE_FACTORS[order - LOWEST_ORDER] * meanSquare);
                smallest = Double.isFinite(noise) ? Math.min(smallest, noise) : smallest;
            }
        }
        return smallest;
    }

    private static double magnitude(double lossAtPoint, double[] probes) {
        double largest = Math.abs(lossAtPoint);
        for (double probe : probes) {
            double size = Math.abs(probe);
            boolean related = size < LARGEST_PROBE_RATIO * Math.max(largest, 1e-300) || largest == 0;
            if (Double.isFinite(size) && related) {
                largest = Math.max(largest, size);
            }
        }
        return largest;
    }
}
