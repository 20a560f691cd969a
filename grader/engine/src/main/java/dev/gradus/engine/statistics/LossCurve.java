package dev.gradus.engine.statistics;

/** Reads from a loss curve how a training ended. */
final class LossCurve {

    /** More than twice the start, or than a constant answer, is not learning with too large a step but running away. */
    private static final double GROWTH = 2;
    /** The last tenth of a training that still works brings the loss down by more than a hundredth. */
    private static final double TAIL = 0.1;

    private static final double STILL_FALLING = 0.01;
    private static final double NEAR_CONSTANT_ANSWER = 0.02;

    private final double constantAnswerLoss;

    LossCurve(double constantAnswerLoss) {
        this.constantAnswerLoss = constantAnswerLoss;
    }

    RunOutcome outcome(TrainingRun run) {
        if (run.converged()) {
            return RunOutcome.CONVERGED;
        }
        double[] losses = run.losses();
        double first = losses[0];
        double last = losses[losses.length - 1];
        if (!Double.isFinite(last) || last > GROWTH * Math.max(first, constantAnswerLoss)) {
            return RunOutcome.DIVERGED;
        }
        int tail = Math.min(losses.length - 2, (int) (losses.length * (1 - TAIL)));
        if (losses[tail] - last > STILL_FALLING * last) {
            return RunOutcome.TOO_SLOW;
        }
        boolean constant = last > (1 - NEAR_CONSTANT_ANSWER) * constantAnswerLoss;
        return constant ? RunOutcome.PLATEAU : RunOutcome.LOCAL_MINIMUM;
    }
}
