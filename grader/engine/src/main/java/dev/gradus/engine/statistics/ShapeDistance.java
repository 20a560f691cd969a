package dev.gradus.engine.statistics;

import dev.gradus.engine.statistics.RequestedDistribution.Normal;
import dev.gradus.engine.statistics.RequestedDistribution.Uniform;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;

/** Kolmogorov's distance sup|Fₙ−F| of a sorted sample from a continuous distribution. */
final class ShapeDistance {

    /** Neighbours that are looked at together. */
    private static final int BLOCK = 32;

    private static final double CUT = 2;
    /** Standard deviation of N(0,1) cut off at ±2: √(1 − 4φ(2)/(2Φ(2)−1)). */
    private static final double CUT_DEVIATION =
            Math.sqrt(1 - 4 * Math.exp(-2) / Math.sqrt(2 * Math.PI) / Erf.erf(CUT / Math.sqrt(2)));

    private ShapeDistance() {}

    /** From the nearest distribution that is accepted. */
    static double accepted(double[] sorted, RequestedDistribution requested) {
        double distance = from(sorted, requested::cumulative);
        boolean alternative = requested instanceof Normal normal && normal.truncatedAllowed();
        return alternative
                ? Math.min(distance, from(sorted, x -> truncated(x, requested.standardDeviation())))
                : distance;
    }

    /** From the normal distribution of the sample's own spread. */
    static double fromFittedNormal(double[] sorted, double standardDeviation) {
        return from(sorted, new Normal(standardDeviation, false)::cumulative);
    }

    /** From the uniform distribution of the sample's own spread. */
    static double fromFittedUniform(double[] sorted, double standardDeviation) {
        return from(sorted, new Uniform(standardDeviation * Math.sqrt(3))::cumulative);
    }

    /** Variance of N(0,1) cut off at ±2 and not scaled back. */
    static double varianceLeftByCut() {
        return CUT_DEVIATION * CUT_DEVIATION;
    }

    private static double truncated(double x, double standardDeviation) {
        double standard = x / standardDeviation * CUT_DEVIATION;
        double cut = Math.min(CUT, Math.max(-CUT, standard));
        return 0.5 + 0.5 * Erf.erf(cut / Math.sqrt(2)) / Erf.erf(CUT / Math.sqrt(2));
    }

    /**
     * The distance, exactly, without asking for F at every weight: F never falls, so within a block of neighbours neither
     * difference is more than from one end's F to the other end's Fₙ. Blocks that cannot hold the largest are skipped.
     */
    private static double from(double[] sorted, DoubleUnaryOperator cumulative) {
        int n = sorted.length;
        int blocks = (n + BLOCK - 1) / BLOCK;
        double[] atStart = new double[blocks + 1];
        double distance = 0;
        for (int block = 0; block <= blocks; block++) {
            int i = Math.min(block * BLOCK, n - 1);
            atStart[block] = cumulative.applyAsDouble(sorted[i]);
            distance = Math.max(distance, at(i, n, atStart[block]));
        }
        for (int block = 0; block < blocks; block++) {
            int from = block * BLOCK;
            int to = Math.min(from + BLOCK, n);
            double above = (double) to / n - atStart[block];
            double below = atStart[block + 1] - (double) from / n;
            if (Math.max(above, below) > distance) {
                for (int i = from; i < to; i++) {
                    distance = Math.max(distance, at(i, n, cumulative.applyAsDouble(sorted[i])));
                }
            }
        }
        return distance;
    }

    private static double at(int i, int n, double f) {
        return Math.max((i + 1.0) / n - f, f - (double) i / n);
    }
}
