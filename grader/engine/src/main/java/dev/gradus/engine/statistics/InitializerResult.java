package dev.gradus.engine.statistics;

import java.util.List;
import java.util.Locale;

/** What {@link InitializerCheck} found. */
public sealed interface InitializerResult {

    /** Every statistic with its limits, in the order of computation. */
    List<Statistic> statistics();

    /** Probability (or an upper bound of it) that weights drawn as requested are rejected. */
    default double falseRejectionRate() {
        return statistics().stream().mapToDouble(Statistic::falseRejectionRate).sum();
    }

    /** One sentence for people. */
    String summary();

    /**
     * The weights look as requested.
     *
     * @param draws number of weights
     */
    record Accepted(List<Statistic> statistics, int draws) implements InitializerResult {
        @Override
        public String summary() {
            return String.format(
                    Locale.ROOT,
                    "%d weights look as requested (right ones would be rejected with probability %.1e)",
                    draws,
                    falseRejectionRate());
        }
    }

    /**
     * The weights do not look as requested.
     *
     * @param failed the statistics that left their limits; empty when the weights were not even comparable
     * @param mistakes what explains it, most likely first; empty when nothing known does
     * @param draws number of weights
     */
    record Rejected(List<Statistic> statistics, List<Statistic> failed, List<InitializerMistake> mistakes, int draws)
            implements InitializerResult {
        @Override
        public String summary() {
            if (!mistakes.isEmpty()) {
                return mistakes.get(0).sentence();
            }
            Statistic first = failed.get(0);
            return String.format(
                    Locale.ROOT,
                    "Of %d weights the %s is %.4g where %.4g to %.4g is right",
                    draws,
                    first.name(),
                    first.value(),
                    first.lower(),
                    first.upper());
        }
    }
}
