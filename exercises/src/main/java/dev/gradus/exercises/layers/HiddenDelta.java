package dev.gradus.exercises.layers;

import org.ejml.simple.SimpleMatrix;

/**
 * How a gradient gets from one layer to the layer before it: back through the weights, then back through the activation.
 *
 * <pre>
 * z ──g──► a ──[wNext]──► zNext
 * </pre>
 *
 * <p>Rows are samples. The layer has {@code h} units, the next one {@code n}; {@code wNext} is {@code h × n} and {@code
 * dZNext}, the gradient of the loss by the next layer's pre-activations, is {@code m × n}. No method adds a factor 1/m:
 * {@code dZNext} has whatever the loss averages.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer, and every answer is finite, also for
 * pre-activations of thousands. No pre-activation of a ReLU is closer than 10<sup>−3</sup> to the kink at 0.
 */
public interface HiddenDelta {

    /**
     * Back through the weights: the gradient of the loss by the activations {@code a} of the layer.
     *
     * @param dZNext gradient by the pre-activations of the next layer, {@code m × n}
     * @param wNext weights of the next layer, {@code h × n}
     * @return {@code m × h}
     */
    SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext);

    /**
     * The slope g′(z) of the activation at every pre-activation.
     *
     * @param z pre-activations, {@code m × h}; not the activations
     * @return {@code m × h}
     */
    SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation);

    /**
     * The whole way: the gradient of the loss by the pre-activations {@code z} of the layer.
     *
     * @param dZNext gradient by the pre-activations of the next layer, {@code m × n}
     * @param wNext weights of the next layer, {@code h × n}, as they were in the forward pass
     * @param z pre-activations of the layer, {@code m × h}
     * @return {@code m × h}
     */
    SimpleMatrix hiddenDelta(SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation);
}
