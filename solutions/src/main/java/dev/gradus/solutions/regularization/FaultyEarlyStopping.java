package dev.gradus.solutions.regularization;

import dev.gradus.exercises.regularization.EarlyStopping;
import java.util.EnumSet;
import java.util.Set;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyEarlyStopping implements EarlyStopping {
    private final Set<EarlyStoppingSlip> slips;

    public FaultyEarlyStopping(Set<EarlyStoppingSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(EarlyStoppingSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(EarlyStoppingSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Outcome decide(double[] losses, int patience, double minDelta) {
        Monitor monitor = new Monitor(patience, minDelta);
        for (double loss : losses) {
            monitor.observe(loss);
            if (monitor.isOut()) {
                return monitor.outcome(true);
            }
        }
        return monitor.outcome(false);
    }

    @Override
    public Trained train(Task task, int maxEpochs, int patience, double minDelta) {
        Monitor monitor = new Monitor(patience, minDelta);
        double[] weights = task.start().clone();
        double[] best = task.start().clone();
        boolean early = false;
        while (!early && monitor.epoch < maxEpochs - 1) {
            double[] before = weights.clone();
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= task.learningRate() * (weights[i] - task.trainingOptimum()[i]);
            }
            double[] judged = makes(EarlyStoppingSlip.VALIDATED_BEFORE_STEP) ? before : weights;
            double[] optimum = makes(EarlyStoppingSlip.TRAINING_LOSS_MONITORED)
                    ? task.trainingOptimum()
                    : task.validationOptimum();
            if (monitor.observe(halfSquaredDistance(judged, optimum))) {
                best = judged.clone();
            }
            early = monitor.isOut();
        }
        return new Trained(makes(EarlyStoppingSlip.LAST_WEIGHTS_RETURNED) ? weights : best, monitor.outcome(early));
    }

    private static double halfSquaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / 2;
    }

    private final class Monitor {
        private final int patience;
        private final double minDelta;
        private double best =
                makes(EarlyStoppingSlip.HIGHER_IS_BETTER) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        private int epoch = -1;
        private int bestEpoch = -1;
        private int epochsWithoutImprovement;

        private Monitor(int patience, double minDelta) {
            this.patience = patience;
            this.minDelta = minDelta;
        }

        private boolean observe(double loss) {
            epoch++;
            if (makes(EarlyStoppingSlip.NAN_SKIPPED) && Double.isNaN(loss)) {
                return false;
            }
            boolean improved = improves(loss);
            if (improved) {
                best = loss;
                bestEpoch = epoch;
                if (!makes(EarlyStoppingSlip.ALL_BAD_EPOCHS_COUNTED)) {
                    epochsWithoutImprovement = 0;
                }
            } else {
                epochsWithoutImprovement++;
            }
            if (makes(EarlyStoppingSlip.COMPARED_WITH_PREVIOUS)
                    || (makes(EarlyStoppingSlip.BEST_CREEPS) && loss < best)) {
                best = loss;
            }
            return improved;
        }

        private boolean improves(double loss) {
            if (makes(EarlyStoppingSlip.HIGHER_IS_BETTER)) {
                return loss > best + margin();
            }
            double limit = best - margin();
            if (makes(EarlyStoppingSlip.EQUAL_IMPROVES)) {
                return loss <= limit;
            }
            return makes(EarlyStoppingSlip.NAN_IMPROVES) ? !(loss >= limit) : loss < limit;
        }

        private double margin() {
            if (makes(EarlyStoppingSlip.MIN_DELTA_IGNORED)) {
                return 0;
            }
            return makes(EarlyStoppingSlip.MIN_DELTA_ADDED) ? -minDelta : minDelta;
        }

        private boolean isOut() {
            if (makes(EarlyStoppingSlip.PATIENCE_EXCEEDED)) {
                return epochsWithoutImprovement > patience;
            }
            if (makes(EarlyStoppingSlip.PATIENCE_SHORT)) {
                return epochsWithoutImprovement >= Math.max(1, patience - 1);
            }
            return epochsWithoutImprovement >= patience;
        }

        private Outcome outcome(boolean early) {
            int first = makes(EarlyStoppingSlip.EPOCHS_FROM_ONE) ? 1 : 0;
            int reported = bestEpoch;
            if (makes(EarlyStoppingSlip.LAST_EPOCH_AS_BEST)) {
                reported = epoch;
            } else if (makes(EarlyStoppingSlip.BEST_EPOCH_FROM_PATIENCE)) {
                reported = Math.max(0, epoch - patience);
            }
            boolean reportedEarly = early || makes(EarlyStoppingSlip.ALWAYS_EARLY);
            return new Outcome(epoch + first, reportedEarly, reported + first);
        }
    }
}
