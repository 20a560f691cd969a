package dev.gradus.engine.statistics;

import java.util.ArrayList;
import java.util.List;

/** Computes the statistics of a sample and their limits. */
final class InitializerStatistics {

    /** A generator of 24 bits, as nextFloat, repeats itself now and then; a loop that restarts its seed always does. */
    private static final double DISTINCT_SHARE = 0.99;

    private static final double ROUNDING = 1e-12;
    /** Variance, mean, shape, lag-1, row means and column means. */
    private static final int RANDOM_STATISTICS = 6;

    private final RequestedDistribution requested;
    private final double share;

    InitializerStatistics(RequestedDistribution requested, double budget) {
        this.requested = requested;
        int reach = requested instanceof RequestedDistribution.Uniform ? 1 : 0;
        this.share = budget / (RANDOM_STATISTICS + reach);
    }

    List<Statistic> of(Sample sample) {
        List<Statistic> statistics = new ArrayList<>();
        if (requested instanceof RequestedDistribution.Uniform uniform) {
            statistics.add(bound(sample, uniform));
            statistics.add(reach(sample, uniform));
        }
        statistics.add(variance(sample));
        statistics.add(mean(sample));
        statistics.add(shape(sample));
        statistics.add(distinct(sample));
        statistics.add(lagOne(sample));
        statistics.add(axisMeans("largest |row mean| / its deviation", LineMeans.ofRows(sample)));
        statistics.add(axisMeans("largest |column mean| / its deviation", LineMeans.ofColumns(sample)));
        return statistics;
    }

    /** No right weight is beyond, rounding aside. */
    private static Statistic bound(Sample sample, RequestedDistribution.Uniform uniform) {
        double value = sample.largestSize() / uniform.bound();
        return new Statistic("largest |weight| / bound", value, Double.NEGATIVE_INFINITY, 1 + ROUNDING, 0, 0);
    }

    /** P(max ≤ (1−c)·a) = (1−c)ⁿ. */
    private Statistic reach(Sample sample, RequestedDistribution.Uniform uniform) {
        double value = sample.largestSize() / uniform.bound();
        double lower = Math.exp(Math.log(share) / sample.size());
        return new Statistic("reach of |weight| / bound", value, lower, Double.POSITIVE_INFINITY, share, share);
    }

    private Statistic variance(Sample sample) {
        double ratio = varianceRatio(sample);
        int n = sample.size();
        TailLimits.Interval limits = requested instanceof RequestedDistribution.Uniform
                ? TailLimits.uniformSquares(n, share)
                : TailLimits.chiSquareOverN(n, share);
        return new Statistic(
                "variance / requested variance", ratio, limits.lower(), limits.upper(), share, limits.rate());
    }

    private Statistic mean(Sample sample) {
        double value = sample.mean() * Math.sqrt(sample.size()) / requested.standardDeviation();
        double limit = requested instanceof RequestedDistribution.Uniform
                ? TailLimits.subGaussian(share)
                : TailLimits.normal(share);
        return new Statistic("mean / its deviation", value, -limit, limit, share, share);
    }

    private Statistic shape(Sample sample) {
        double distance = ShapeDistance.accepted(sample.sorted(), requested);
        double limit = TailLimits.kolmogorov(sample.size(), share);
        return new Statistic(
                "Kolmogorov distance from the requested distribution",
                distance,
                Double.NEGATIVE_INFINITY,
                limit,
                share,
                share);
    }

    /** Continuous draws of 53 bits repeat with a probability far below 1e-300. */
    private static Statistic distinct(Sample sample) {
        return new Statistic(
                "distinct weights / all weights",
                sample.distinctShare(),
                DISTINCT_SHARE,
                Double.POSITIVE_INFINITY,
                0,
                0);
    }

    private Statistic lagOne(Sample sample) {
        double[] values = sample.values();
        double sum = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            sum += values[i] * values[i + 1];
        }
        double deviation = requested.standardDeviation();
        double correlation = sum / (sample.size() * deviation * deviation);
        double limit = TailLimits.lagOne(sample.size(), share);
        return new Statistic("correlation of neighbours", correlation, -limit, limit, share, share);
    }

    /** Every line's mean keeps a limit of its own part of the share, so that any of them leaving it has at most all. */
    private Statistic axisMeans(String name, LineMeans means) {
        double value = means.largest() * Math.sqrt(means.length()) / requested.standardDeviation();
        double limit = TailLimits.subGaussian(share / means.count());
        return new Statistic(name, value, Double.NEGATIVE_INFINITY, limit, share, share);
    }

    private double varianceRatio(Sample sample) {
        double deviation = requested.standardDeviation();
        return sample.moment(2) / (deviation * deviation);
    }
}
