package dev.gradus.engine.statistics;

import dev.gradus.engine.statistics.RequestedDistribution.Normal;
import dev.gradus.engine.statistics.RequestedDistribution.Uniform;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;

/** Kolmogorov's distance sup|Fₙ−F| of a sorted sample from a continuous distribution. */
final class ShapeDistance {

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

    private static double from(double[] sorted, DoubleUnaryOperator cumulative) {
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double f = cumulative.applyAsDouble(sorted[i]);
            double above = (i + 1.0) / sorted.length - f;
            double below = f - (double) i / sorted.length;
            distance = Math.max(distance, Math.max(above, below));
        }
        return distance;
    }
}
