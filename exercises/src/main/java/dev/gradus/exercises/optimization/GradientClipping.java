package dev.gradus.exercises.optimization;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Clipping by the global norm: if all gradients of a network together are longer than a limit, they are all shortened by
 * the same factor, so that together they are as long as the limit. Their direction stays.
 *
 * <p>The gradients are those of all parameters, as in {@code [dW1, db1, dW2, db2]}, of any number and any shapes. Arguments
 * stay as they are.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the right answer. A norm that is added to 10<sup>−6</sup> before dividing, as PyTorch does
 * it, is accepted.
 */
public interface GradientClipping {

    /**
     * The length of all gradients together, as if they were one long vector: the root of the sum of the squares of all
     * entries of all matrices.
     *
     * @param gradients at least one matrix
     */
    double globalNorm(List<SimpleMatrix> gradients);

    /**
     * The gradients, shortened if they are too long together: each multiplied by {@code limit / norm} when the {@link
     * #globalNorm} exceeds the limit, and each as it was otherwise.
     *
     * @param gradients at least one matrix
     * @param limit the largest norm that is let through, positive
     * @return as many matrices, in the same order and of the same shapes
     */
    List<SimpleMatrix> clip(List<SimpleMatrix> gradients, double limit);
}
