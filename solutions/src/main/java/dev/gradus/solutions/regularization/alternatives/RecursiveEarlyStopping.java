package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.EarlyStopping;
import java.util.stream.IntStream;

/** No variable changes: each epoch hands a new state to the next one. */
public final class RecursiveEarlyStopping implements EarlyStopping {

    private record State(int epoch, double best, int bestEpoch, double[] bestWeights, int bad) {
        static State first(double[] weights) {
            return new State(-1, Double.POSITIVE_INFINITY, -1, weights, 0);
        }

        State next(double loss, double minDelta, double[] weights) {
            return best - loss > minDelta
                    ? new State(epoch + 1, loss, epoch + 1, weights, 0)
                    : new State(epoch + 1, best, bestEpoch, bestWeights, bad + 1);
        }

        Outcome outcome(int patience) {
            return new Outcome(epoch, bad >= patience, bestEpoch);
        }
    }

    @Override
    public Outcome decide(double[] losses, int patience, double minDelta) {
        return follow(State.first(new double[0]), losses, patience, minDelta).outcome(patience);
    }

    private static State follow(State state, double[] losses, int patience, double minDelta) {
        if (state.bad() >= patience || state.epoch() == losses.length - 1) {
            return state;
        }
        State next = state.next(losses[state.epoch() + 1], minDelta, state.bestWeights());
        return follow(next, losses, patience, minDelta);
    }

    @Override
    public Trained train(Task task, int maxEpochs, int patience, double minDelta) {
        State end = run(State.first(task.start()), task.start(), task, maxEpochs, patience, minDelta);
        return new Trained(end.bestWeights(), end.outcome(patience));
    }

    private static State run(State state, double[] weights, Task task, int maxEpochs, int patience, double minDelta) {
        if (state.bad() >= patience || state.epoch() + 1 >= maxEpochs) {
            return state;
        }
        double[] moved = IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] + task.learningRate() * (task.trainingOptimum()[i] - weights[i]))
                .toArray();
        double loss = IntStream.range(0, weights.length)
                        .mapToDouble(i -> Math.pow(moved[i] - task.validationOptimum()[i], 2))
                        .sum()
                / 2;
        return run(state.next(loss, minDelta, moved), moved, task, maxEpochs, patience, minDelta);
    }
}
