package dev.gradus.engine.statistics;

import dev.gradus.engine.statistics.InitializerMistake.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mistake about the scale of weights.
 *
 * @param kind which
 * @param name as the subject of "… gives r times the variance"
 * @param hint where to look
 * @param ratio variance that it gives / requested variance
 */
record ScaleMistake(Kind kind, String name, String hint, double ratio) {

    private static final double SAME = 1e-9;

    /** What could have been done instead of what was requested; the fans' mistakes depend on the scheme they fit. */
    static List<ScaleMistake> candidates(RequestedDistribution requested, Optional<Fans> fans, boolean looksUniform) {
        List<ScaleMistake> candidates = new ArrayList<>();
        double variance = requested.standardDeviation() * requested.standardDeviation();
        double parameter = requested instanceof RequestedDistribution.Uniform uniform
                ? uniform.bound()
                : requested.standardDeviation();
        candidates.add(new ScaleMistake(
                Kind.MISSING_FACTOR_2, "half the variance", "look for a missing factor 2 under the root", 0.5));
        candidates.add(new ScaleMistake(
                Kind.EXTRA_FACTOR_2, "twice the variance", "look for a factor 2 too many under the root", 2));
        candidates.add(new ScaleMistake(
                Kind.MISSING_SQUARE_ROOT,
                "a formula without its root",
                "a variance was used where its square root belongs",
                parameter * parameter));
        if (looksUniform) {
            candidates.add(new ScaleMistake(
                    Kind.STANDARD_DEVIATION_AS_BOUND,
                    "the standard deviation taken as the bound",
                    "a uniform distribution reaches √3 standard deviations far",
                    1 / 3.0));
            candidates.add(new ScaleMistake(
                    Kind.HALF_THE_BOUND,
                    "half the bound",
                    "an interval of length a around 0 reaches only a/2 to each side",
                    0.25));
        } else {
            candidates.add(new ScaleMistake(
                    Kind.BOUND_AS_STANDARD_DEVIATION,
                    "a uniform distribution's bound taken as the standard deviation",
                    "a uniform distribution reaches √3 standard deviations far",
                    3));
            candidates.add(new ScaleMistake(
                    Kind.TRUNCATED_WITHOUT_RESCALING,
                    "a normal distribution cut off at two deviations",
                    "cutting off makes the deviation smaller, scale it back",
                    ShapeDistance.varianceLeftByCut()));
        }
        fans.ifPresent(sizes -> candidates.addAll(aboutFans(variance, sizes)));
        return candidates;
    }

    private static List<ScaleMistake> aboutFans(double variance, Fans fans) {
        double in = fans.in();
        double out = fans.out();
        double mean = (in + out) / 2;
        for (double numerator : new double[] {1, 2}) {
            if (same(variance * in, numerator)) {
                return List.of(
                        fan(Kind.FAN_OUT_FOR_FAN_IN, "fan-out in place of fan-in", in / out),
                        fan(Kind.MEAN_FAN_FOR_FAN_IN, "the mean of both fans in place of fan-in", in / mean),
                        fan(Kind.SUM_OF_FANS_FOR_FAN_IN, "the sum of both fans in place of fan-in", in / (in + out)));
            }
        }
        if (same(variance * mean, 1)) {
            return List.of(
                    fan(Kind.FAN_IN_FOR_MEAN_FAN, "fan-in in place of the mean of both fans", mean / in),
                    fan(Kind.FAN_OUT_FOR_MEAN_FAN, "fan-out in place of the mean of both fans", mean / out),
                    fan(Kind.FAN_IN_FOR_SUM_OF_FANS, "fan-in in place of the sum of both fans", (in + out) / in),
                    fan(Kind.FAN_OUT_FOR_SUM_OF_FANS, "fan-out in place of the sum of both fans", (in + out) / out),
                    fan(Kind.INVERSE_ROOT_OF_FAN_IN_AS_BOUND, "the bound 1/√(fan-in)", mean / (3 * in)));
        }
        return List.of();
    }

    private static ScaleMistake fan(Kind kind, String name, double ratio) {
        return new ScaleMistake(kind, name, "see which sizes the formula divides by", ratio);
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * b;
    }
}
