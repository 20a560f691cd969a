package dev.gradus.exercises.regularization;

/**
 * Early stopping: training ends when the loss on validation data has not improved for a while, and the weights of the best
 * epoch are taken.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Epochs are counted from 0.</b>
 *   <li><b>An improvement</b> is a validation loss that is less than the best one so far by <i>more</i> than {@code
 *       minDelta}: loss &lt; best − minDelta. Only then it becomes the new best. Before the first improvement the best
 *       is +∞, so the first finite loss is an improvement.
 *   <li><b>Training stops</b> after {@code patience} epochs in a row without an improvement: the last of these is the last
 *       epoch. An improvement starts the count again.
 *   <li><b>NaN and +∞</b> are never an improvement and never the best: an epoch with one of them counts as one without an
 *       improvement. −∞ does not occur.
 *   <li>Arguments stay as they are, and the same question gets the same answer.
 * </ul>
 */
public interface EarlyStopping {

    /**
     * How training ended.
     *
     * @param lastEpoch the last epoch that was run
     * @param early whether patience ran out in it, be it the last possible epoch; false if training came to its end
     *     without
     * @param bestEpoch the epoch with the last improvement, whose weights are restored; −1 if there was none
     */
    record Outcome(int lastEpoch, boolean early, int bestEpoch) {}

    /**
     * A small problem to train on. The training loss of weights w is ½‖w − trainingOptimum‖², the validation loss
     * ½‖w − validationOptimum‖²: what is best for the one is not quite best for the other, as always.
     *
     * @param start the first weights, {@code n} numbers
     * @param trainingOptimum where the training loss is 0, {@code n} numbers
     * @param validationOptimum where the validation loss is 0, {@code n} numbers
     * @param learningRate η
     */
    record Task(double[] start, double[] trainingOptimum, double[] validationOptimum, double learningRate) {}

    /**
     * What training with early stopping gives.
     *
     * @param weights those after the best epoch, {@code n} numbers; {@code start}'s if there was no improvement
     * @param outcome how training ended
     */
    record Trained(double[] weights, Outcome outcome) {}

    /**
     * When training would have ended, given the validation losses of its epochs.
     *
     * @param losses the validation loss after each epoch, at least one; NaN and +∞ may occur
     * @param patience at least 1
     * @param minDelta at least 0
     */
    Outcome decide(double[] losses, int patience, double minDelta);

    /**
     * Trains with early stopping. Every epoch is one step of gradient descent on the <b>training</b> loss, w ← w − η(w −
     * trainingOptimum), and then looks at the <b>validation</b> loss of the new weights.
     *
     * @param maxEpochs how many epochs are run at most, at least 1
     * @param patience at least 1
     * @param minDelta at least 0
     */
    Trained train(Task task, int maxEpochs, int patience, double minDelta);
}
