package dev.gradus.engine.statistics;

import java.util.stream.IntStream;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * How many of K independent runs must succeed, when each run of a right program succeeds with probability p or more.
 *
 * @param runs K
 * @param required the most that keeps the false-rejection rate within the budget
 * @param falseRejectionRate P(fewer than required succeed) at p
 */
public record BinomialAcceptance(int runs, int required, double falseRejectionRate) {

    /**
     * The strictest requirement within a budget.
     *
     * @throws IllegalArgumentException if even one success of so few runs cannot be required
     */
    public static BinomialAcceptance of(int runs, double successProbability, double budget) {
        if (!(successProbability > 0 && successProbability <= 1) || runs < 1) {
            throw new IllegalArgumentException(
                    "%d runs with success probability %s make no test".formatted(runs, successProbability));
        }
        int required = 0;
        while (required < runs && fewerThan(required + 1, runs, successProbability) <= budget) {
            required++;
        }
        if (required == 0) {
            throw new IllegalArgumentException(
                    "All %d runs fail with probability %.1e, above the budget of %.1e: use more"
                            .formatted(runs, fewerThan(1, runs, successProbability), budget));
        }
        return new BinomialAcceptance(runs, required, fewerThan(required, runs, successProbability));
    }

    /** Probability that a program whose runs succeed with this probability is accepted. */
    public double acceptanceProbability(double successProbability) {
        return IntStream.rangeClosed(required, runs)
                .mapToDouble(k -> exactly(k, runs, successProbability))
                .sum();
    }

    private static double fewerThan(int successes, int runs, double p) {
        return IntStream.range(0, successes)
                .mapToDouble(k -> exactly(k, runs, p))
                .sum();
    }

    private static double exactly(int k, int runs, double p) {
        return CombinatoricsUtils.binomialCoefficientDouble(runs, k) * Math.pow(p, k) * Math.pow(1 - p, runs - k);
    }
}
