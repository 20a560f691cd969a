package dev.gradus.exercises.normalization;

import org.ejml.simple.SimpleMatrix;

/**
 * A residual block, forwards and backwards: two dense layers, and a shortcut around them. By Kaiming He and others, "Deep
 * Residual Learning for Image Recognition", 2015; without an activation after the addition, as in their "Identity
 * Mappings in Deep Residual Networks", 2016.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Rows are samples.</b> x is {@code m × d}, the branch has {@code h} hidden units and {@code k} outputs; a weight
 *       matrix is <i>inputs × outputs</i>, a bias is one row.
 *   <li><b>The branch</b> is F(x) = ReLU(x·w1 + b1)·w2 + b2. There is no activation after its second layer and none after
 *       the addition.
 *   <li><b>The shortcut</b> is x itself where k = d, and x·P with a learned projection P, {@code d × k}, otherwise.
 *   <li><b>No factor 1/m of a loss</b> is added: dY, the gradient of the loss by the block's output, brings it along.
 *   <li>Arguments stay as they are, and the same question gets the same answer.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer. No hidden pre-activation is closer than
 * 10<sup>−3</sup> to the kink of the ReLU at 0.
 */
public interface ResidualBlock {

    /**
     * Weights and biases of the two layers.
     *
     * @param w1 {@code d × h}
     * @param b1 {@code 1 × h}
     * @param w2 {@code h × k}
     * @param b2 {@code 1 × k}
     */
    record Branch(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {}

    /**
     * Gradients of the loss, each of the shape of what it belongs to.
     *
     * @param dX by the input of the block, {@code m × d}: through the branch and through the shortcut
     * @param dW1 {@code d × h}
     * @param db1 {@code 1 × h}
     * @param dW2 {@code h × k}
     * @param db2 {@code 1 × k}
     */
    record Gradients(SimpleMatrix dX, SimpleMatrix dW1, SimpleMatrix db1, SimpleMatrix dW2, SimpleMatrix db2) {}

    /**
     * Gradients of a block whose shortcut has a projection.
     *
     * @param block those that every block has; {@code dX} goes back through the projection too
     * @param dProjection by the projection, {@code d × k}
     */
    record ProjectedGradients(Gradients block, SimpleMatrix dProjection) {}

    /**
     * The branch alone: F(x).
     *
     * @param x {@code m × d}
     * @return {@code m × k}
     */
    SimpleMatrix branch(SimpleMatrix x, Branch branch);

    /**
     * A block that keeps the shape: y = x + F(x).
     *
     * @param x {@code m × d}
     * @param branch with k = d
     * @return {@code m × d}
     */
    SimpleMatrix forward(SimpleMatrix x, Branch branch);

    /**
     * The backward pass of {@link #forward}.
     *
     * @param x the block's input, {@code m × d}
     * @param branch with k = d
     * @param dY gradient of the loss by the block's output, {@code m × d}
     */
    Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY);

    /**
     * A block that changes the shape: y = x·P + F(x).
     *
     * @param x {@code m × d}
     * @param projection P, {@code d × k}
     * @return {@code m × k}
     */
    SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection);

    /**
     * The backward pass of {@link #forwardProjected}.
     *
     * @param x the block's input, {@code m × d}
     * @param projection P, {@code d × k}
     * @param dY gradient of the loss by the block's output, {@code m × k}
     */
    ProjectedGradients backwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY);
}
