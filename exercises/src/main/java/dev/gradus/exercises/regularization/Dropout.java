package dev.gradus.exercises.regularization;

import dev.gradus.contract.Randomized;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * Inverted dropout: in training every entry of a layer's output is dropped at random, and those that are kept are scaled
 * up, so that nothing has to be done at inference. By Nitish Srivastava and others, "Dropout: A Simple Way to Prevent
 * Neural Networks from Overfitting", 2014.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>The rate p is the probability to drop</b>, at least 0 and less than 1; an entry is kept with probability 1 − p.
 *   <li><b>A mask</b> has an entry for every entry of the batch, drawn independently of all others: 0 where it is dropped,
 *       1/(1 − p) where it is kept. The mean of a mask is therefore 1.
 *   <li><b>All randomness</b> comes from the {@link Random} that is passed in: the same seed gives the same mask, another
 *       seed another one. In which order its numbers are used is up to you.
 *   <li>Arguments stay as they are (but for the {@code Random}).
 * </ul>
 */
public interface Dropout {

    /**
     * What a training step needs and gives.
     *
     * @param y the output, {@code m × n}
     * @param mask the mask that made it, {@code m × n}: the backward pass uses the same one
     */
    record Training(SimpleMatrix y, SimpleMatrix mask) {}

    /**
     * A new mask.
     *
     * @param rate p, the probability to drop an entry; 0 ≤ p &lt; 1
     * @param random the only source of randomness
     * @return {@code rows × columns} of 0 and 1/(1 − p)
     */
    @Randomized
    SimpleMatrix mask(int rows, int columns, double rate, Random random);

    /**
     * The forward pass in training: y = x ⊙ mask with a new mask.
     *
     * @param x {@code m × n}
     * @param rate p, the probability to drop an entry; 0 ≤ p &lt; 1
     * @param random the only source of randomness
     */
    @Randomized
    Training train(SimpleMatrix x, double rate, Random random);

    /**
     * The backward pass in training: the gradient by x.
     *
     * @param dY gradient of the loss by y, {@code m × n}
     * @param mask the mask of the forward pass, {@code m × n}
     * @return dX, {@code m × n}
     */
    SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask);

    /**
     * The forward pass at inference.
     *
     * @param x {@code m × n}
     * @param rate p, as in training
     * @return {@code m × n}
     */
    SimpleMatrix infer(SimpleMatrix x, double rate);
}
