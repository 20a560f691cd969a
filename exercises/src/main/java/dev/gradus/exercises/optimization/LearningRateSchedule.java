package dev.gradus.exercises.optimization;

/**
 * Learning rates that change during training. Every method is a function of the time alone: it keeps nothing and may be
 * asked in any order.
 *
 * <p>Epochs and batches are counted <b>from 0</b>: {@code epoch} is how many epochs have been finished, {@code batch} how
 * many batches. Accuracy: 10<sup>−9</sup> of the right answer, plus 10<sup>−12</sup>.
 */
public interface LearningRateSchedule {

    /**
     * Step decay: the rate is multiplied by {@code factor} after every {@code every} whole epochs, and stays the same in
     * between. So {@code rate · factorⁿ}, where n is {@code epoch / every} rounded down.
     *
     * @param rate in the first epoch
     * @param factor what is left of the rate, between 0 and 1
     * @param every after how many epochs the rate falls, at least 1
     * @param batch how many batches have been finished since the training began, at least 0
     * @param batchesPerEpoch how many batches make an epoch, at least 1
     */
    double stepDecay(double rate, double factor, int every, int batch, int batchesPerEpoch);

    /**
     * Cosine annealing: half a wave of the cosine, down from {@code rate} in epoch 0 to {@code lowest} in epoch {@code
     * epochs}, which the rate keeps from then on.
     *
     * @param rate in epoch 0
     * @param lowest at the end, at least 0 and less than {@code rate}
     * @param epochs how long the way down takes, at least 1
     * @param epoch how many epochs have been finished, at least 0; may be larger than {@code epochs}
     */
    double cosine(double rate, double lowest, int epochs, int epoch);

    /**
     * Linear warm-up: epoch 0 has {@code rate / warmUp}, epoch 1 twice that, and so on; epoch {@code warmUp − 1} is the
     * first one with the whole {@code rate}, which stays from then on.
     *
     * @param rate after the warm-up
     * @param warmUp how many epochs it takes, at least 0; with 0 the rate is whole from the start
     * @param epoch how many epochs have been finished, at least 0
     */
    double warmUp(double rate, int warmUp, int epoch);

    /**
     * The two after each other: epochs 0 to {@code warmUp − 1} are those of {@link #warmUp}; then {@link #cosine} begins
     * anew with its own epoch 0 in epoch {@code warmUp}, and ends in epoch {@code epochs}.
     *
     * @param rate after the warm-up
     * @param lowest at the end, at least 0 and less than {@code rate}
     * @param warmUp how many epochs the warm-up takes, at least 0
     * @param epochs of both together, more than {@code warmUp}
     * @param epoch how many epochs have been finished, at least 0; may be larger than {@code epochs}
     */
    double warmUpThenCosine(double rate, double lowest, int warmUp, int epochs, int epoch);
}
