package dev.gradus.exercises.depth;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * How gradients grow or vanish on their way back through a deep network: first through a chain of single units, then
 * through whole layers.
 *
 * <p>The chain has one unit in each of its L layers: z<sub>l</sub> = w<sub>l</sub>·a<sub>l−1</sub> + b<sub>l</sub> and
 * a<sub>l</sub> = g(z<sub>l</sub>), for l = 1 … L. In arrays layer 1 has index 0.
 *
 * <p>Accuracy: 10<sup>−9</sup> of each right number, however small it is: that gradients become tiny is what there is to
 * see here. No pre-activation of a ReLU is closer than 10<sup>−3</sup> to its kink at 0.
 */
public interface GradientFlow {

    /** What a unit does with its pre-activation {@code z}. */
    enum Activation {
        /** g(z) = 1 / (1 + e<sup>−z</sup>). Its slope is σ(z)(1 − σ(z)). */
        SIGMOID,
        /** g(z) = tanh z. Its slope is 1 − tanh² z. */
        TANH,
        /** g(z) = max(0, z). Its slope is 1 for z &gt; 0 and 0 for z &lt; 0. */
        RELU
    }

    /**
     * The factor by which each layer of the chain multiplies the gradient that passes it: ∂a<sub>l</sub>/∂a<sub>l−1</sub>,
     * with its sign.
     *
     * @param w the weights, {@code L} numbers
     * @param z the pre-activations, {@code L} numbers
     * @return {@code L} numbers
     */
    double[] factors(double[] w, double[] z, Activation activation);

    /**
     * The gradient that arrives at each layer's input: ∂a<sub>L</sub>/∂a<sub>l−1</sub>, the product of the factors of the
     * layers l … L. The first one has come all the way, the last one through the last layer only.
     *
     * @param factors what {@link #factors} gives, {@code L} numbers
     * @return {@code L} numbers
     */
    double[] gradients(double[] factors);

    /**
     * The largest |∂a<sub>L</sub>/∂a<sub>0</sub>| that is possible, whatever the pre-activations are, in a chain whose
     * weights all have the same value.
     *
     * @param layers L, at least 1
     * @param weight the value of all weights, of either sign
     */
    double bound(int layers, double weight, Activation activation);

    /**
     * The Frobenius norm (the root of the sum of squares) of the gradient by each weight matrix of a network without
     * biases: a<sub>0</sub> = x, z<sub>l</sub> = a<sub>l−1</sub>·W<sub>l</sub>, a<sub>l</sub> = g(z<sub>l</sub>). The loss
     * is the sum of all entries of the last activations a<sub>L</sub>, so its gradient by them is 1 everywhere.
     *
     * @param x {@code m × n} with rows as samples
     * @param weights W<sub>1</sub> … W<sub>L</sub>, each <i>inputs × outputs</i> of its layer
     * @return L norms, that of the first layer first
     */
    double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation);
}
