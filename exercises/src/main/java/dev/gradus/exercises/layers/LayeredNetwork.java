package dev.gradus.exercises.layers;

import dev.gradus.contract.Randomized;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/**
 * A dense network with any number of layers, made from a list of sizes, with everything that training needs: first
 * parameters, forward pass, loss, backward pass, predictions.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Rows are samples.</b> {@code x} is {@code m × d}, {@code y} and the outputs are {@code m × k}, {@code m ≥ 1}.
 *   <li><b>Layers are counted from 0</b> in every list. All layers but the last are hidden and have the hidden activation;
 *       the last layer's activation follows from the loss.
 *   <li><b>Every loss is summed over the k outputs and averaged over the m samples</b>, so that the gradient by the last
 *       pre-activations is {@code (A − Y)/m} for each of them. The factor 1/m comes in there, and nowhere else.
 *   <li><b>Arguments stay as they are</b>, every answer is new.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer; finite for pre-activations of thousands. No
 * pre-activation of a ReLU is closer than 10<sup>−3</sup> to 0.
 */
public interface LayeredNetwork {

    /** What is made small, and with it what the last layer does. Logarithms are natural. */
    enum Loss {
        /**
         * The last layer is a sigmoid; L = −(1/m) Σ [y ln p + (1 − y) ln(1 − p)], where p is the output clipped to
         * [10<sup>−12</sup>, 1 − 10<sup>−12</sup>]. Targets are 0 or 1.
         */
        BINARY_CROSS_ENTROPY,
        /**
         * The last layer is a softmax of each row; L = −(1/m) Σ y ln p, with p clipped in the same way. Rows of targets are
         * one-hot.
         */
        CATEGORICAL_CROSS_ENTROPY,
        /** The last layer is linear; L = 1/(2m) Σ (a − y)<sup>2</sup>. */
        HALF_SQUARED_ERROR
    }

    /**
     * A network: nothing but its parameters and what it consists of.
     *
     * @param layers at least one
     * @param hidden the activation of every layer but the last
     * @param loss what it is trained for; it decides on the activation of the last layer
     */
    record Network(List<LayerParameters> layers, HiddenActivation hidden, Loss loss) {}

    /**
     * What a forward pass computed, with one entry for each layer.
     *
     * @param z pre-activations
     * @param a activations; the last entry is the output
     */
    record Forward(List<SimpleMatrix> z, List<SimpleMatrix> a) {}

    /**
     * The gradient of the loss by the parameters of one layer.
     *
     * @param dW {@code in × out}
     * @param db {@code 1 × out}
     */
    record LayerGradients(SimpleMatrix dW, SimpleMatrix db) {}

    /**
     * A network with first parameters. Weights are drawn independently with mean 0 and a standard deviation between
     * 0.5/√in and 2/√in, where {@code in} is the number of inputs of the layer: the scale is your choice, and the usual
     * initialisations are within these limits. Biases are 0.
     *
     * @param sizes numbers of inputs, of units in each hidden layer, and of outputs; at least two
     * @param random the only source of randomness
     */
    @Randomized
    Network initialize(int[] sizes, HiddenActivation hidden, Loss loss, Random random);

    /**
     * The forward pass.
     *
     * @param x {@code m × d}
     */
    Forward forward(Network network, SimpleMatrix x);

    /**
     * The loss of outputs.
     *
     * @param a outputs, {@code m × k}
     * @param y targets, {@code m × k}
     */
    double loss(Loss loss, SimpleMatrix a, SimpleMatrix y);

    /**
     * The backward pass: the gradient of the loss by the parameters of every layer, in the order of the layers.
     *
     * @param x {@code m × d}
     * @param forward the forward pass of this network on {@code x}
     * @param y targets, {@code m × k}
     */
    List<LayerGradients> backward(Network network, SimpleMatrix x, Forward forward, SimpleMatrix y);

    /**
     * The network's decisions, in the form of targets: for binary cross-entropy 1 where the output is at least ½ and 0
     * elsewhere; for categorical cross-entropy 1 at the largest output of each row and 0 elsewhere; for the squared error
     * the outputs themselves. No output is on the edge.
     *
     * @param x {@code m × d}
     * @return {@code m × k}
     */
    SimpleMatrix predict(Network network, SimpleMatrix x);
}
