package dev.gradus.exercises.layers;

import java.util.List;

/**
 * How many parameters a dense network has.
 *
 * <p>The network is given by its sizes, from the inputs to the outputs: {@code {20, 64, 32, 1}} has 20 inputs, two hidden
 * layers of 64 and 32 units, and one output. There are at least two sizes, each at least 1. Every unit of a layer has a
 * weight from every unit of the layer before (or every input) and one bias; nothing else is learned.
 */
public interface ParameterCount {

    /**
     * The number of weights and biases of every layer, in order. The inputs are no layer, so there is one entry less than
     * there are sizes.
     */
    List<Long> perLayer(int[] sizes);

    /** The number of all weights and biases of the network. It may be more than an {@code int} can hold. */
    long total(int[] sizes);
}
