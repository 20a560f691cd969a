package dev.gradus.exercises.regularization;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * L2 regularisation: a penalty on large weights, its gradient, and a step of gradient descent with it.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>The penalty</b> is (λ/2) Σ w², summed over all entries of all weight matrices of all layers. With the ½ its
 *       gradient by a weight is λ·w.
 *   <li><b>Biases are left out</b>, of the penalty and of its gradient.
 *   <li><b>The number of samples m has nothing to do with it</b>: the loss of the data is averaged over the samples, the
 *       penalty is added once.
 *   <li>Arguments stay as they are, and the same question gets the same answer.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface L2Penalty {

    /**
     * Weights and biases of a layer, or the gradients by them.
     *
     * @param w weights, {@code in × out}
     * @param b biases, {@code 1 × out}
     */
    record Layer(SimpleMatrix w, SimpleMatrix b) {}

    /**
     * The penalty of a network.
     *
     * @param layers all layers
     * @param lambda λ, at least 0
     */
    double penalty(List<Layer> layers, double lambda);

    /**
     * The loss that is minimised: the mean of the samples' losses, plus the penalty.
     *
     * @param sampleLosses the loss of each sample, {@code m} numbers
     * @param penalty what {@link #penalty} gives
     */
    double loss(double[] sampleLosses, double penalty);

    /**
     * The gradient of the loss with the penalty.
     *
     * @param layers the network, layer by layer
     * @param dataGradients the gradients of the loss without the penalty, in the same order and shapes
     * @param lambda λ, at least 0
     * @return the gradients of both together, in the same order and shapes
     */
    List<Layer> gradients(List<Layer> layers, List<Layer> dataGradients, double lambda);

    /**
     * One step of plain gradient descent on the loss with the penalty.
     *
     * @param layers the network before the step
     * @param dataGradients the gradients of the loss without the penalty
     * @param lambda λ, at least 0
     * @param learningRate η, greater than 0
     * @return the network after the step, in the same order and shapes
     */
    List<Layer> step(List<Layer> layers, List<Layer> dataGradients, double lambda, double learningRate);
}
