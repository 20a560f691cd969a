package dev.gradus.exercises.layers;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The forward pass of a multi-layer perceptron with any number of layers, keeping everything that the backward pass will
 * need.
 *
 * <p>Rows are samples: {@code x} is {@code m × d} with {@code m ≥ 1}. Layer {@code l} computes the pre-activations
 * {@code z[l] = input · w + b}, the bias added to every row, and from them the activations {@code a[l]}. The input of the
 * first layer is {@code x}, that of any other layer the activations of the layer before. Every layer but the last one is
 * hidden and has the hidden activation; the last one has the output activation only.
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer. Sigmoid and softmax stay right and finite for
 * pre-activations of hundreds of thousands.
 */
public interface MlpForward {

    /**
     * What the layers computed, in their order: entry 0 belongs to the first layer. Both lists have as many entries as the
     * network has layers; the inputs {@code x} are in neither.
     *
     * @param z pre-activations, each {@code m × out} of its layer
     * @param a activations, each of the shape of its pre-activations; the last entry is the network's output
     */
    record Forward(List<SimpleMatrix> z, List<SimpleMatrix> a) {}

    /**
     * The forward pass.
     *
     * @param x {@code m × d}
     * @param layers at least one; the first has {@code d} inputs, every other one as many as the layer before has outputs
     * @param hidden the activation of all layers but the last
     * @param output the activation of the last layer
     */
    Forward forward(SimpleMatrix x, List<LayerParameters> layers, HiddenActivation hidden, OutputActivation output);
}
