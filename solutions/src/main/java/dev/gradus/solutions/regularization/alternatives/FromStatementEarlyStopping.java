package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.EarlyStopping;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementEarlyStopping implements EarlyStopping {

    @Override
    public Outcome decide(double[] losses, int patience, double minDelta) {
        double best = Double.POSITIVE_INFINITY;
        int bestEpoch = -1;
        int waited = 0;
        for (int e = 0; e < losses.length; e++) {
            if (losses[e] < best - minDelta) {
                best = losses[e];
                bestEpoch = e;
                waited = 0;
            } else if (++waited == patience) {
                return new Outcome(e, true, bestEpoch);
            }
        }
        return new Outcome(losses.length - 1, false, bestEpoch);
    }

    @Override
    public Trained train(Task task, int maxEpochs, int patience, double minDelta) {
        double[] w = task.start().clone();
        double[] bestWeights = w.clone();
        double best = Double.POSITIVE_INFINITY;
        int bestEpoch = -1;
        int waited = 0;
        for (int e = 0; e < maxEpochs; e++) {
            double loss = 0;
            for (int j = 0; j < w.length; j++) {
                w[j] -= task.learningRate() * (w[j] - task.trainingOptimum()[j]);
                double d = w[j] - task.validationOptimum()[j];
                loss += 0.5 * d * d;
            }
            if (loss < best - minDelta) {
                best = loss;
                bestEpoch = e;
                bestWeights = w.clone();
                waited = 0;
            } else if (++waited == patience) {
                return new Trained(bestWeights, new Outcome(e, true, bestEpoch));
            }
        }
        return new Trained(bestWeights, new Outcome(maxEpochs - 1, false, bestEpoch));
    }
}
