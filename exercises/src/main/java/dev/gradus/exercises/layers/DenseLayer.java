package dev.gradus.exercises.layers;

import org.ejml.simple.SimpleMatrix;

/**
 * One dense (fully connected) layer without activation, forwards and backwards.
 *
 * <p>Conventions, valid for both methods:
 *
 * <ul>
 *   <li><b>Rows are samples.</b> A batch has {@code m ≥ 1} rows. The weights are <i>inputs × outputs</i>, {@code in ×
 *       out}; the bias is one row, {@code 1 × out}, and the same for every sample.
 *   <li><b>No factor 1/m</b> of the layer's own: the gradient that arrives from above brings along whatever the loss
 *       averages.
 *   <li><b>Arguments stay as they are</b>, every answer is a new matrix, and nothing is kept between calls: gradients of
 *       an earlier call are not added.
 *   <li><b>Shapes fit.</b> The grader never passes matrices that do not match.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface DenseLayer {

    /**
     * Gradients of the loss with respect to everything that enters the layer, each of the shape of what it belongs to.
     *
     * @param dW by the weights, {@code in × out}
     * @param db by the bias, {@code 1 × out}
     * @param dX by the inputs, {@code m × in}
     */
    record Gradients(SimpleMatrix dW, SimpleMatrix db, SimpleMatrix dX) {}

    /**
     * The pre-activations {@code Z = X W + b}, the bias added to every row.
     *
     * @param x {@code m × in}
     * @param w {@code in × out}
     * @param b {@code 1 × out}
     * @return {@code m × out}
     */
    SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b);

    /**
     * The backward pass: from the gradient of the loss by the pre-activations to the gradients by weights, bias and
     * inputs.
     *
     * @param x the inputs of the forward pass, {@code m × in}
     * @param w the weights of the forward pass, {@code in × out}
     * @param dZ the gradient of the loss by the pre-activations, {@code m × out}
     */
    Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ);
}
