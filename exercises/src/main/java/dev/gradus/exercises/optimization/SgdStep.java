package dev.gradus.exercises.optimization;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * One step of gradient descent: every parameter moves against its gradient, by the learning rate times the gradient.
 *
 * <p>A gradient has the shape of its parameters, whatever that shape is. Arguments stay as they are: each answer is a new
 * matrix. The learning rate is positive.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface SgdStep {

    /**
     * The parameters after one step.
     *
     * @param parameters {@code m × n}
     * @param gradient of the loss by the parameters, {@code m × n}; if the loss is a mean over a batch, so is its
     *     gradient already
     * @param rate the learning rate
     * @return {@code m × n}
     */
    SimpleMatrix step(SimpleMatrix parameters, SimpleMatrix gradient, double rate);

    /**
     * The parameters after one step for the loss of a whole batch, which is the <b>mean</b> of its samples' losses. It is
     * one single step, however many samples there are.
     *
     * @param parameters {@code m × n}
     * @param sampleGradients one gradient for each sample of the batch, all taken at {@code parameters} and all {@code m ×
     *     n}; at least one
     * @param rate the learning rate
     * @return {@code m × n}
     */
    SimpleMatrix batchStep(SimpleMatrix parameters, List<SimpleMatrix> sampleGradients, double rate);

    /**
     * One step for all parameters of a network at once, as in {@code [W1, b1, W2, b2]}.
     *
     * @param parameters of any number and any shapes
     * @param gradients as many, in the same order, each of the shape of its parameters
     * @param rate the learning rate, the same for all
     * @return as many, in the same order
     */
    List<SimpleMatrix> networkStep(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, double rate);
}
