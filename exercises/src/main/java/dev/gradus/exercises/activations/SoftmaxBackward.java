package dev.gradus.exercises.activations;

import org.ejml.simple.SimpleMatrix;

/**
 * The backward pass of the softmax: from the gradient of a loss by the probabilities to its gradient by the logits.
 *
 * <p>Rows are samples, columns are classes. Both methods are given <b>probabilities</b> that a softmax has computed, never
 * logits. No method adds a factor 1/m: the gradient that arrives brings it along. An implementation keeps nothing between
 * calls and leaves its arguments as they are.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer, plus 10<sup>−12</sup>.
 */
public interface SoftmaxBackward {

    /**
     * The Jacobian of the softmax of one sample: entry (i, j) is ∂p<sub>i</sub> / ∂z<sub>j</sub>.
     *
     * @param p probabilities of one sample, {@code k ≥ 1} numbers with sum 1
     * @return a symmetric {@code k × k} matrix
     */
    SimpleMatrix jacobian(double[] p);

    /**
     * The gradient of a loss by the logits, given its gradient by the probabilities: for every row the product of that
     * row of {@code dP} with the Jacobian of that sample. It can be had without forming any Jacobian.
     *
     * @param p probabilities, {@code m × k}, the softmax of every row of the logits; entries may be exactly 0 or 1
     * @param dP gradient of the loss by the probabilities, {@code m × k}
     * @return {@code dZ}, gradient of the loss by the logits, a new {@code m × k} matrix
     */
    SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP);
}
