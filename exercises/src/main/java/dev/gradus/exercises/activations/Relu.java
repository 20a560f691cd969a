package dev.gradus.exercises.activations;

/**
 * The rectified linear unit max(0, z), its derivative, and the backward pass through a layer of such units.
 *
 * <p>At the kink z = 0 the function has no derivative; this contract takes 0 there, as most libraries do. Whether a zero is
 * 0.0 or −0.0 is never judged. The arguments stay as they are, and an implementation keeps nothing between calls.
 */
public interface Relu {

    /**
     * z for z &gt; 0, and 0 otherwise.
     *
     * @param z the pre-activation, any finite number
     */
    double relu(double z);

    /**
     * The slope: 1 for z &gt; 0, and 0 otherwise, also at z = 0.
     *
     * @param z the pre-activation, any finite number
     */
    double derivative(double z);

    /**
     * The gradient of a loss by the pre-activations of a layer, given its gradient by the activations: entry by entry the
     * upstream gradient times the slope.
     *
     * @param z the layer's pre-activations, length {@code n}
     * @param upstream the gradient of the loss by the layer's activations, length {@code n}; entries of any sign
     * @return a new vector of length {@code n}
     */
    double[] backward(double[] z, double[] upstream);
}
