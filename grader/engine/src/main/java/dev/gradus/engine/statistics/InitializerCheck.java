package dev.gradus.engine.statistics;

import dev.gradus.engine.statistics.InitializerResult.Accepted;
import dev.gradus.engine.statistics.InitializerResult.Rejected;
import java.util.List;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/**
 * Decides whether drawn weights have the requested distribution, once, without retries.
 *
 * <pre>{@code
 * InitializerResult result = InitializerCheck.of(RequestedDistribution.normal(Math.sqrt(2.0 / fanIn)))
 *         .withFans(fanIn, fanOut)
 *         .on(List.of(w1, w2, w3));
 * }</pre>
 *
 * Right weights are rejected with a probability of at most the budget, 1e-9 by default, split evenly over the
 * statistics; each reports its own rate. With {@value #RECOMMENDED_DRAWS} weights a variance off by a quarter, a bound
 * off by 0.2 % and a uniform in place of a normal distribution are practically always seen. Draw matrices that are not
 * square, with fans in a ratio of two or more: on square ones fan-in and fan-out cannot be told apart.
 */
public final class InitializerCheck {

    /** Enough weights, over all matrices together, for every mistake that has a name. */
    public static final int RECOMMENDED_DRAWS = 20_000;

    static final int FEWEST_DRAWS = 100;
    private static final double DEFAULT_BUDGET = 1e-9;

    private final RequestedDistribution requested;
    private final Optional<Fans> fans;
    private final double budget;

    private InitializerCheck(RequestedDistribution requested, Optional<Fans> fans, double budget) {
        this.requested = requested;
        this.fans = fans;
        this.budget = budget;
    }

    /** A check of this distribution. */
    public static InitializerCheck of(RequestedDistribution requested) {
        return new InitializerCheck(requested, Optional.empty(), DEFAULT_BUDGET);
    }

    /** The same check, able to name mistakes about the fans. */
    public InitializerCheck withFans(int fanIn, int fanOut) {
        return new InitializerCheck(requested, Optional.of(new Fans(fanIn, fanOut)), budget);
    }

    /** The same check with another probability of rejecting right weights. */
    public InitializerCheck withFalseRejectionBudget(double probability) {
        return new InitializerCheck(requested, fans, probability);
    }

    /**
     * Judges m × n matrices that were drawn independently, all of one shape.
     *
     * @throws IllegalArgumentException if they hold fewer than 100 weights together or differ in shape
     */
    public InitializerResult on(List<SimpleMatrix> matrices) {
        Sample sample = Sample.of(matrices);
        if (!sample.isFinite()) {
            return new Rejected(List.of(), List.of(), List.of(MistakeNames.notFinite(sample)), sample.size());
        }
        List<Statistic> statistics = new InitializerStatistics(requested, budget).of(sample);
        List<Statistic> failed =
                statistics.stream().filter(statistic -> !statistic.isAccepted()).toList();
        return failed.isEmpty()
                ? new Accepted(statistics, sample.size())
                : new Rejected(statistics, failed, new MistakeNames(requested, fans, sample).of(failed), sample.size());
    }
}
