package dev.gradus.exercises.training;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The training loop as it is used in earnest: mini-batches, momentum, dropout, an L2 penalty, and early stopping on
 * validation data.
 *
 * <p>The network has two inputs, {@code h} hidden tanh units and one sigmoid output. Rows are samples: {@code x} is
 * {@code m × 2}, labels {@code y} and probabilities {@code a2} are {@code m × 1}.
 *
 * <p>Nothing here is random and nothing is kept between calls. Which samples make a batch and which hidden units are
 * dropped are data: whoever calls {@link #fit} drew them before. No argument is changed.
 */
public interface MoonsTraining {

    /**
     * One tensor for each of the network's four, whatever it stands for: weights and biases, gradients or velocities.
     *
     * @param w1 {@code 2 × h}
     * @param b1 {@code 1 × h}
     * @param w2 {@code h × 1}
     * @param b2 {@code 1 × 1}
     */
    record Parameters(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {}

    /**
     * Samples with their labels.
     *
     * @param x {@code m × 2}
     * @param y {@code m × 1}, entries 0 or 1
     */
    record Data(SimpleMatrix x, SimpleMatrix y) {}

    /**
     * What does not change during a training.
     *
     * @param learningRate η, greater than 0
     * @param momentum β, at least 0 and less than 1
     * @param keep the probability with which a hidden unit was kept, greater than 0 and at most 1 (not the rate at which
     *     units are dropped)
     * @param lambda λ, the strength of the L2 penalty, at least 0
     * @param patience so many epochs in a row without an improvement end the training, at least 1
     * @param minDelta a validation loss counts as an improvement only if it is lower than the best one by more than this,
     *     at least 0
     */
    record Settings(double learningRate, double momentum, double keep, double lambda, int patience, double minDelta) {}

    /**
     * One step's worth of samples.
     *
     * @param rows the samples of the training data that make the batch: row i of the batch is sample {@code rows[i]}
     * @param mask {@code rows.length × h}: 1 where a hidden unit takes part for that sample, 0 where it is dropped
     */
    record Batch(int[] rows, SimpleMatrix mask) {}

    /** The batches of one epoch in the order in which they are used. */
    record Epoch(List<Batch> batches) {}

    /** Where the optimiser stands: parameters, and the velocity of each of them. */
    record State(Parameters parameters, Parameters velocity) {}

    /**
     * What early stopping remembers.
     *
     * @param best the parameters with the best validation loss so far
     * @param bestEpoch the epoch after which they were reached, counted from 0; −1 before the first
     * @param bestLoss their validation loss; infinite before the first epoch
     * @param waited epochs since the last improvement
     */
    record Monitor(Parameters best, int bestEpoch, double bestLoss, int waited) {}

    /**
     * What training gives.
     *
     * @param parameters those with the best validation loss, not the last ones
     * @param bestEpoch the epoch after which they were reached, counted from 0
     * @param trainLoss after each epoch that was run: the penalised loss of the training data, without dropout
     * @param validationLoss after each epoch that was run: the loss of the validation data, without dropout and without
     *     penalty
     */
    record Training(Parameters parameters, int bestEpoch, double[] trainLoss, double[] validationLoss) {}

    /**
     * The network as it is used: no unit is dropped and nothing is scaled. {@code a1 = tanh(x w1 + b1)},
     * {@code a2 = sigmoid(a1 w2 + b2)}.
     *
     * @param x {@code m × 2}
     * @return {@code m × 1}
     */
    SimpleMatrix predict(SimpleMatrix x, Parameters p);

    /**
     * The network as it is trained, with inverted dropout: {@code a1 = tanh(x w1 + b1)}, {@code d = a1 ⊙ mask / keep},
     * {@code a2 = sigmoid(d w2 + b2)}.
     *
     * @param x {@code m × 2}
     * @param mask {@code m × h}, entries 0 or 1
     * @param keep the probability with which entries of the mask are 1
     * @return {@code m × 1}
     */
    SimpleMatrix dropout(SimpleMatrix x, Parameters p, SimpleMatrix mask, double keep);

    /**
     * The penalised loss: {@code −(1/m) Σ (y ln p̃ + (1 − y) ln(1 − p̃)) + (λ/2) (Σ w1² + Σ w2²)}, where {@code p̃} is
     * {@code a2} clipped to {@code [1e-12, 1 − 1e-12]}. Biases are not penalised, and the penalty is not divided by m.
     *
     * @param a2 probabilities, {@code m × 1}
     * @param y labels, {@code m × 1}
     * @param p the parameters whose weights are penalised
     * @param lambda λ
     */
    double loss(SimpleMatrix a2, SimpleMatrix y, Parameters p, double lambda);

    /**
     * The gradient of {@code loss(dropout(x, p, mask, keep), y, p, lambda)} by all parameters. The clip of the loss is not
     * part of it.
     *
     * @param x {@code m × 2}
     * @param y {@code m × 1}
     * @param mask {@code m × h}
     * @param settings {@code keep} and {@code lambda} are used
     */
    Parameters gradients(SimpleMatrix x, SimpleMatrix y, Parameters p, SimpleMatrix mask, Settings settings);

    /**
     * One epoch: for every batch in turn the gradients {@code g} at the present parameters, then {@code v ← β v + g} and
     * {@code w ← w − η v} for all four.
     *
     * @param before where the optimiser stands
     * @param train all training data
     * @param epoch batches of it; not every sample need occur
     * @param settings all but {@code patience} and {@code minDelta} are used
     */
    State epoch(State before, Data train, Epoch epoch, Settings settings);

    /**
     * Notes the validation loss of one epoch. It is an improvement if it is lower than {@code before.bestLoss() −
     * minDelta}; then it and the parameters are remembered and {@code waited} is 0. Else only {@code waited} grows by 1.
     * NaN is no improvement.
     *
     * @param before what was remembered before this epoch
     * @param epoch this epoch, counted from 0
     * @param validationLoss after this epoch
     * @param p the parameters after this epoch
     * @param settings {@code minDelta} is used
     */
    Monitor observe(Monitor before, int epoch, double validationLoss, Parameters p, Settings settings);

    /**
     * The whole training from given parameters and velocities of 0. After each epoch both losses are recorded and the
     * validation loss is observed. It ends after the last epoch of the plan, or as soon as {@code waited} has reached
     * {@code patience}.
     *
     * @param initial the parameters to start from
     * @param train training data
     * @param validation validation data: it decides when to stop and which parameters are kept, nothing else
     * @param plan at least one epoch
     */
    Training fit(Parameters initial, Data train, Data validation, List<Epoch> plan, Settings settings);
}
