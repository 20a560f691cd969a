package dev.gradus.solutions.regularization;

import dev.gradus.exercises.regularization.EarlyStopping;

/** One small object watches the losses; deciding afterwards and training show it one loss after the other. */
public final class ReferenceEarlyStopping implements EarlyStopping {

    @Override
    public Outcome decide(double[] losses, int patience, double minDelta) {
        Monitor monitor = new Monitor(minDelta);
        for (double loss : losses) {
            monitor.observe(loss);
            if (monitor.epochsWithoutImprovement >= patience) {
                return monitor.outcome(true);
            }
        }
        return monitor.outcome(false);
    }

    @Override
    public Trained train(Task task, int maxEpochs, int patience, double minDelta) {
        Monitor monitor = new Monitor(minDelta);
        double[] weights = task.start().clone();
        double[] best = task.start().clone();
        boolean early = false;
        while (!early && monitor.epoch < maxEpochs - 1) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= task.learningRate() * (weights[i] - task.trainingOptimum()[i]);
            }
            if (monitor.observe(halfSquaredDistance(weights, task.validationOptimum()))) {
                // A copy: the array itself goes on changing.
                best = weights.clone();
            }
            early = monitor.epochsWithoutImprovement >= patience;
        }
        return new Trained(best, monitor.outcome(early));
    }

    private static double halfSquaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / 2;
    }

    /** What is known of the epochs so far. */
    private static final class Monitor {
        private final double minDelta;
        private double best = Double.POSITIVE_INFINITY;
        private int epoch = -1;
        private int bestEpoch = -1;
        private int epochsWithoutImprovement;

        private Monitor(double minDelta) {
            this.minDelta = minDelta;
        }

        /** Whether the loss of the next epoch is an improvement; NaN is less than nothing. */
        private boolean observe(double loss) {
            epoch++;
            boolean improved = loss < best - minDelta;
            if (improved) {
                best = loss;
                bestEpoch = epoch;
                epochsWithoutImprovement = 0;
            } else {
                epochsWithoutImprovement++;
            }
            return improved;
        }

        private Outcome outcome(boolean early) {
            return new Outcome(epoch, early, bestEpoch);
        }
    }
}
