package dev.gradus.engine.statistics;

import dev.gradus.engine.statistics.InitializerMistake.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names the mistake behind rejected weights, as far as the weights show it. */
final class MistakeNames {

    /** A ratio is named only within so many standard errors of what the mistake gives. */
    private static final double STANDARD_ERRORS = 4;

    private final RequestedDistribution requested;
    private final Optional<Fans> fans;
    private final Sample sample;

    MistakeNames(RequestedDistribution requested, Optional<Fans> fans, Sample sample) {
        this.requested = requested;
        this.fans = fans;
        this.sample = sample;
    }

    static InitializerMistake notFinite(Sample sample) {
        return seen(Kind.NOT_FINITE, "Not every weight is a finite number: there is NaN or an infinity");
    }

    /** The likeliest first; empty when nothing known explains what was seen. */
    List<InitializerMistake> of(List<Statistic> failed) {
        Optional<InitializerMistake> repetition = new Repetition(sample).find();
        if (repetition.isPresent()) {
            return List.of(repetition.get());
        }
        List<InitializerMistake> mistakes = new ArrayList<>();
        position(failed).ifPresent(mistakes::add);
        if (mistakes.isEmpty()) {
            mistakes.addAll(scale());
        }
        shape().ifPresent(mistakes::add);
        return mistakes;
    }

    private Optional<InitializerMistake> position(List<Statistic> failed) {
        if (failed.stream().noneMatch(statistic -> statistic.name().startsWith("mean"))) {
            return Optional.empty();
        }
        if (sample.smallest() >= 0) {
            return Optional.of(seen(
                    Kind.ONLY_POSITIVE,
                    "No weight is negative: a number between 0 and 1 was scaled but not moved to lie around 0"));
        }
        return Optional.of(seen(
                Kind.MEAN_SHIFTED,
                String.format(Locale.ROOT, "The mean of the weights is %.3g where 0 is right", sample.mean())));
    }

    private List<InitializerMistake> scale() {
        double variance = requested.standardDeviation() * requested.standardDeviation();
        double second = sample.moment(2);
        double ratio = second / variance;
        double error = ratio * Math.sqrt((sample.moment(4) / (second * second) - 1) / sample.size());
        if (Math.abs(ratio - 1) <= STANDARD_ERRORS * error) {
            return List.of();
        }
        return ScaleMistake.candidates(requested, fans, looksUniform()).stream()
                .filter(candidate -> Math.abs(ratio - candidate.ratio()) <= STANDARD_ERRORS * error)
                .sorted(Comparator.comparingDouble(candidate -> Math.abs(ratio - candidate.ratio())))
                .map(candidate -> named(candidate, ratio, error))
                .toList();
    }

    private InitializerMistake named(ScaleMistake candidate, double ratio, double error) {
        String sentence = String.format(
                Locale.ROOT,
                "The variance of the weights is %.4g ± %.1g times what it should be, %s gives %.4g times: %s",
                ratio,
                error,
                candidate.name(),
                candidate.ratio(),
                candidate.hint());
        return new InitializerMistake(candidate.kind(), sentence, ratio, candidate.ratio(), error);
    }

    private Optional<InitializerMistake> shape() {
        boolean uniformRequested = requested instanceof RequestedDistribution.Uniform;
        if (!uniformRequested && looksUniform()) {
            return Optional.of(seen(
                    Kind.UNIFORM_FOR_NORMAL,
                    "The weights are spread evenly, as by a uniform distribution: " + "a normal one was asked for"));
        }
        if (uniformRequested && looksNormal()) {
            return Optional.of(seen(
                    Kind.NORMAL_FOR_UNIFORM,
                    "The weights crowd around 0 with tails, as by a normal distribution: "
                            + "a uniform one was asked for"));
        }
        return Optional.empty();
    }

    private boolean looksUniform() {
        return nearerTo(true);
    }

    private boolean looksNormal() {
        return nearerTo(false);
    }

    /** The fitted scale only brings the sample nearer, so the limit for a known one is safe. */
    private boolean nearerTo(boolean uniform) {
        double deviation = Math.sqrt(sample.moment(2));
        double[] sorted = sample.sorted();
        double toUniform = ShapeDistance.fromFittedUniform(sorted, deviation);
        double toNormal = ShapeDistance.fromFittedNormal(sorted, deviation);
        double nearer = uniform ? toUniform : toNormal;
        double farther = uniform ? toNormal : toUniform;
        return nearer < farther && nearer <= TailLimits.kolmogorov(sample.size(), 1e-9);
    }

    private static InitializerMistake seen(Kind kind, String sentence) {
        return new InitializerMistake(kind, sentence, Double.NaN, Double.NaN, Double.NaN);
    }
}
