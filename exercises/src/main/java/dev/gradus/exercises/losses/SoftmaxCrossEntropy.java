package dev.gradus.exercises.losses;

import org.ejml.simple.SimpleMatrix;

/**
 * Softmax and categorical cross-entropy in one: the loss from logits, and its gradient by the logits.
 *
 * <p>Rows are samples: {@code m ≥ 1} of them, columns are {@code k ≥ 2} classes. Logarithms are natural, and the loss is the
 * <b>mean over the m samples</b>. Every row of labels is one-hot or, as a soft label, any distribution over the classes: it
 * sums to 1. An implementation keeps nothing between calls and leaves its arguments as they are.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer, plus 10<sup>−9</sup>, for logits up to 10<sup>4</sup>
 * in magnitude. Nothing is clipped, and nothing is NaN or infinite.
 */
public interface SoftmaxCrossEntropy {

    /**
     * −(1/m) Σ<sub>i</sub> Σ<sub>j</sub> y<sub>ij</sub> ln p<sub>ij</sub>, where every row of {@code p} is the softmax of that
     * row of {@code z}. A sample whose class has a logit 800 below another one costs 800.
     *
     * @param z logits, {@code m × k}
     * @param y labels, {@code m × k}, every row with sum 1
     */
    double loss(SimpleMatrix z, SimpleMatrix y);

    /**
     * The gradient of {@link #loss} by the logits.
     *
     * @param z logits, {@code m × k}
     * @param y labels, {@code m × k}, every row with sum 1
     * @return {@code dZ}, a new {@code m × k} matrix
     */
    SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y);
}
