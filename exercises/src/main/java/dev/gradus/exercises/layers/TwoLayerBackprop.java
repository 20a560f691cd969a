package dev.gradus.exercises.layers;

import org.ejml.simple.SimpleMatrix;

/**
 * Forward pass, loss and all gradients of a network with one hidden layer and a sigmoid output, as a composition of
 * steps of which each can be called alone.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Rows are samples.</b> A batch has {@code m ≥ 1} rows; {@code d} is the number of inputs, {@code h} of hidden
 *       units, {@code k} of outputs. A weight matrix is <i>inputs × outputs</i> of its layer, a bias is one row.
 *   <li><b>The loss</b> is binary cross-entropy with the natural logarithm, summed over the {@code k} outputs and
 *       averaged over the {@code m} samples.
 *   <li><b>The factor 1/m</b> is part of {@link #outputDelta}, once. {@link #hiddenDelta} and {@link #denseBackward} add
 *       no factor of their own. Inside {@link #backprop} it may stand wherever you like, as long as the gradients are
 *       those of the loss.
 *   <li><b>Arguments stay as they are</b>, every answer is a new matrix, and the same question gets the same answer.
 *   <li><b>Shapes fit.</b> The grader never passes matrices that do not match; what happens then is up to you.
 * </ul>
 *
 * <p>Accuracy, relative to the largest entry of the right answer: 10<sup>−12</sup> for the gradients of {@link #backprop}
 * and 10<sup>−9</sup> elsewhere. Formulas reach that; difference quotients of the loss do not. Answers stay finite for
 * logits of a thousand and more. No hidden pre-activation of a ReLU network is closer than 10<sup>−3</sup> to the kink at
 * 0.
 */
public interface TwoLayerBackprop {

    /** What a hidden unit does with its pre-activation {@code z}, entry by entry. */
    enum Activation {
        /** g(z) = σ(z) = 1 / (1 + e<sup>−z</sup>), with g′(z) = σ(z)(1 − σ(z)). */
        SIGMOID,
        /** g(z) = tanh z, with g′(z) = 1 − tanh² z. */
        TANH,
        /** g(z) = max(0, z), with g′(z) = 1 for z &gt; 0 and 0 for z &lt; 0. By convention g′(0) = 0. */
        RELU
    }

    /**
     * Weights and biases.
     *
     * @param w1 weights of the hidden layer, {@code d × h}
     * @param b1 biases of the hidden layer, {@code 1 × h}
     * @param w2 weights of the output layer, {@code h × k}
     * @param b2 biases of the output layer, {@code 1 × k}
     */
    record Parameters(SimpleMatrix w1, SimpleMatrix b1, SimpleMatrix w2, SimpleMatrix b2) {}

    /**
     * What the forward pass computes, layer by layer.
     *
     * @param z1 pre-activations of the hidden layer, {@code m × h}: x·w1 + b1
     * @param a1 activations of the hidden layer, {@code m × h}: g(z1)
     * @param z2 pre-activations of the output layer (logits), {@code m × k}: a1·w2 + b2
     * @param a2 outputs, {@code m × k}: σ(z2), between 0 and 1
     */
    record Forward(SimpleMatrix z1, SimpleMatrix a1, SimpleMatrix z2, SimpleMatrix a2) {}

    /**
     * Gradients of the loss with respect to everything that enters a dense layer.
     *
     * @param dW by the weights, {@code in × out}
     * @param db by the biases, {@code 1 × out}
     * @param dX by the inputs, {@code m × in}
     */
    record DenseGradients(SimpleMatrix dW, SimpleMatrix db, SimpleMatrix dX) {}

    /**
     * Gradients of the loss with respect to the parameters, each of its parameter's shape.
     *
     * @param dW1 {@code d × h}
     * @param db1 {@code 1 × h}
     * @param dW2 {@code h × k}
     * @param db2 {@code 1 × k}
     */
    record Gradients(SimpleMatrix dW1, SimpleMatrix db1, SimpleMatrix dW2, SimpleMatrix db2) {}

    /**
     * A dense layer without activation: x·w + b, the bias added to every row.
     *
     * @param x {@code m × in}
     * @param w {@code in × out}
     * @param b {@code 1 × out}
     * @return pre-activations, {@code m × out}
     */
    SimpleMatrix dense(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b);

    /**
     * The backward pass of {@link #dense}: given the gradient of the loss by the layer's pre-activations, the gradients by
     * its weights, biases and inputs. No factor 1/m: {@code dZ} brings it along.
     *
     * @param x the layer's inputs in the forward pass, {@code m × in}
     * @param w the layer's weights, {@code in × out}
     * @param dZ gradient by the pre-activations, {@code m × out}
     */
    DenseGradients denseBackward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ);

    /**
     * The forward pass.
     *
     * @param x {@code m × d}
     * @param hidden the activation of the hidden layer; the output layer's is always the sigmoid
     */
    Forward forward(SimpleMatrix x, Parameters parameters, Activation hidden);

    /**
     * Binary cross-entropy −(1/m) Σ [y ln p + (1 − y) ln(1 − p)], summed over all {@code m·k} entries and divided by the
     * number of rows {@code m}. Here {@code p} is {@code a2} clipped to [10<sup>−12</sup>, 1 − 10<sup>−12</sup>], so that a
     * confident wrong answer costs 27.63 and not infinity. Whether the clip applies to {@code p} or to each logarithm's
     * argument makes no difference that is judged.
     *
     * @param a2 outputs, {@code m × k}, from 0 to 1
     * @param y labels 0 or 1, {@code m × k}
     */
    double loss(SimpleMatrix a2, SimpleMatrix y);

    /**
     * The gradient of the loss by the logits {@code z2}, as far as the clip of {@link #loss} does not apply.
     *
     * @param a2 outputs, {@code m × k}
     * @param y labels 0 or 1, {@code m × k}
     * @return {@code dZ2}, {@code m × k}, with the factor 1/m
     */
    SimpleMatrix outputDelta(SimpleMatrix a2, SimpleMatrix y);

    /**
     * The gradient of the loss by the hidden pre-activations {@code z1}.
     *
     * @param dZ2 gradient by the logits, {@code m × k}; it has the factor 1/m already
     * @param w2 weights of the output layer, {@code h × k}
     * @param z1 hidden pre-activations, {@code m × h}; not the activations
     * @param hidden the activation of the hidden layer
     * @return {@code dZ1}, {@code m × h}
     */
    SimpleMatrix hiddenDelta(SimpleMatrix dZ2, SimpleMatrix w2, SimpleMatrix z1, Activation hidden);

    /**
     * Forward and backward pass: the gradient of the loss at these parameters.
     *
     * @param x {@code m × d}
     * @param y labels 0 or 1, {@code m × k}
     * @param hidden the activation of the hidden layer
     */
    Gradients backprop(SimpleMatrix x, SimpleMatrix y, Parameters parameters, Activation hidden);
}
