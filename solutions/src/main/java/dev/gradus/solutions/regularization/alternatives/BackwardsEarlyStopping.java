package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.EarlyStopping;
import java.util.ArrayList;
import java.util.List;

/** Trains to the end first, keeps everything, and decides afterwards from the list of losses. */
public final class BackwardsEarlyStopping implements EarlyStopping {

    @Override
    public Outcome decide(double[] losses, int patience, double minDelta) {
        int best = -1;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            boolean better =
                    best < 0 ? losses[epoch] < Double.POSITIVE_INFINITY : losses[epoch] < losses[best] - minDelta;
            if (better) {
                best = epoch;
            }
            if (epoch - best >= patience) {
                return new Outcome(epoch, true, best);
            }
        }
        return new Outcome(losses.length - 1, false, best);
    }

    @Override
    public Trained train(Task task, int maxEpochs, int patience, double minDelta) {
        List<double[]> weights = new ArrayList<>();
        double[] losses = new double[maxEpochs];
        double[] current = task.start();
        for (int epoch = 0; epoch < maxEpochs; epoch++) {
            double[] next = new double[current.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = (1 - task.learningRate()) * current[i] + task.learningRate() * task.trainingOptimum()[i];
                losses[epoch] += Math.pow(next[i] - task.validationOptimum()[i], 2) / 2;
            }
            weights.add(next);
            current = next;
        }
        Outcome outcome = decide(losses, patience, minDelta);
        return new Trained(weights.get(outcome.bestEpoch()), outcome);
    }
}
