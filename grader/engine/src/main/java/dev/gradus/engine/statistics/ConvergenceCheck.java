package dev.gradus.engine.statistics;

import java.util.List;

/**
 * Decides from several trainings whether a network learns, and says how the failed ones ended.
 *
 * <pre>{@code
 * ConvergenceCheck check = ConvergenceCheck.ofRuns(20).withSuccessProbability(0.99);   // 14 of 20 needed
 * ConvergenceResult result = check.on(runs, ConvergenceCheck.XOR_MEAN_SQUARED_ERROR);
 * }</pre>
 *
 * A system test: networks with wrong gradients often converge too, so this never replaces a gradient check.
 */
public final class ConvergenceCheck {

    /** Loss of the best constant answer to XOR, ½ each time, as mean squared error. */
    public static final double XOR_MEAN_SQUARED_ERROR = 0.25;
    /** The same as mean binary cross-entropy, ln 2. */
    public static final double XOR_CROSS_ENTROPY = Math.log(2);

    private static final double DEFAULT_SUCCESS_PROBABILITY = 0.99;
    private static final double DEFAULT_BUDGET = 1e-9;

    private final int runs;
    private final double successProbability;
    private final double budget;

    private ConvergenceCheck(int runs, double successProbability, double budget) {
        this.runs = runs;
        this.successProbability = successProbability;
        this.budget = budget;
    }

    /** A check over so many runs. */
    public static ConvergenceCheck ofRuns(int runs) {
        return new ConvergenceCheck(runs, DEFAULT_SUCCESS_PROBABILITY, DEFAULT_BUDGET);
    }

    /** The same check for a network that converges at least this often when it is right; 0.99 by default. */
    public ConvergenceCheck withSuccessProbability(double probability) {
        return new ConvergenceCheck(runs, probability, budget);
    }

    /** The same check with another probability of rejecting a right network; 1e-9 by default. */
    public ConvergenceCheck withFalseRejectionBudget(double probability) {
        return new ConvergenceCheck(runs, successProbability, probability);
    }

    /** How many runs must converge. */
    public BinomialAcceptance acceptance() {
        return BinomialAcceptance.of(runs, successProbability, budget);
    }

    /**
     * Judges the runs.
     *
     * @param trainings exactly as many as the check is for
     * @param constantAnswerLoss the loss of the best constant answer, at which a network that learns nothing stays
     */
    public ConvergenceResult on(List<TrainingRun> trainings, double constantAnswerLoss) {
        if (trainings.size() != runs) {
            throw new IllegalArgumentException(
                    "The check is for %d runs, not for %d".formatted(runs, trainings.size()));
        }
        LossCurve curve = new LossCurve(constantAnswerLoss);
        List<RunOutcome> outcomes = trainings.stream().map(curve::outcome).toList();
        long successes = outcomes.stream().filter(RunOutcome.CONVERGED::equals).count();
        BinomialAcceptance acceptance = acceptance();
        return new ConvergenceResult(successes >= acceptance.required(), acceptance, outcomes);
    }
}
