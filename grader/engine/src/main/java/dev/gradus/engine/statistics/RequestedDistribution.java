package dev.gradus.engine.statistics;

import org.hipparchus.special.Erf;

/** What weights were asked to be distributed like: independent, with mean 0. */
public sealed interface RequestedDistribution {

    /** Standard deviation σ of one weight. */
    double standardDeviation();

    /** P(w ≤ x) for one weight. */
    double cumulative(double x);

    /** In words. */
    String description();

    /** N(0, σ²), where a normal distribution cut off at two deviations and scaled back to σ is as good. */
    static RequestedDistribution normal(double standardDeviation) {
        return new Normal(standardDeviation, true);
    }

    /** Uniform on (−bound, bound). */
    static RequestedDistribution uniform(double bound) {
        return new Uniform(bound);
    }

    /**
     * N(0, σ²).
     *
     * @param standardDeviation σ
     * @param truncatedAllowed whether a normal distribution cut off at two of its deviations, then scaled so that its
     *     deviation is σ, is accepted too
     */
    record Normal(double standardDeviation, boolean truncatedAllowed) implements RequestedDistribution {
        public Normal {
            requirePositive(standardDeviation);
        }

        @Override
        public double cumulative(double x) {
            return 0.5 * Erf.erfc(-x / (standardDeviation * Math.sqrt(2)));
        }

        @Override
        public String description() {
            return "normal with mean 0 and standard deviation " + standardDeviation;
        }
    }

    /**
     * Uniform on (−bound, bound).
     *
     * @param bound a
     */
    record Uniform(double bound) implements RequestedDistribution {
        public Uniform {
            requirePositive(bound);
        }

        @Override
        public double standardDeviation() {
            return bound / Math.sqrt(3);
        }

        @Override
        public double cumulative(double x) {
            return Math.min(1, Math.max(0, (x / bound + 1) / 2));
        }

        @Override
        public String description() {
            return "uniform between -%s and %s".formatted(bound, bound);
        }
    }

    private static void requirePositive(double scale) {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("The scale must be positive and finite, not " + scale);
        }
    }
}
