package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.EarlyStopping;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Patience is counted down; one loop asks for the next loss, wherever that comes from. */
public final class CountdownEarlyStopping implements EarlyStopping {

    @Override
    public Outcome decide(double[] losses, int patience, double minDelta) {
        return run(losses.length, patience, minDelta, epoch -> losses[epoch], () -> {});
    }

    private static Outcome run(
            int epochs, int patience, double minDelta, IntToDoubleFunction loss, Runnable onImprovement) {
        double toBeat = Double.MAX_VALUE;
        int best = -1;
        int left = patience;
        int epoch = 0;
        while (true) {
            double current = loss.applyAsDouble(epoch);
            left--;
            if (!Double.isNaN(current) && current < toBeat) {
                toBeat = current - minDelta;
                best = epoch;
                left = patience;
                onImprovement.run();
            }
            if (left == 0 || epoch == epochs - 1) {
                return new Outcome(epoch, left == 0, best);
            }
            epoch++;
        }
    }

    @Override
    public Trained train(Task task, int maxEpochs, int patience, double minDelta) {
        double[] weights = Arrays.copyOf(task.start(), task.start().length);
        double[] kept = new double[weights.length];
        Outcome outcome = run(
                maxEpochs,
                patience,
                minDelta,
                epoch -> {
                    double squares = 0;
                    for (int i = 0; i < weights.length; i++) {
                        double gradient = weights[i] - task.trainingOptimum()[i];
                        weights[i] -= task.learningRate() * gradient;
                        double off = weights[i] - task.validationOptimum()[i];
                        squares += off * off;
                    }
                    return 0.5 * squares;
                },
                () -> System.arraycopy(weights, 0, kept, 0, kept.length));
        return new Trained(kept, outcome);
    }
}
