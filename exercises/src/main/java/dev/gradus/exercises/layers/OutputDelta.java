package dev.gradus.exercises.layers;

import org.ejml.simple.SimpleMatrix;

/**
 * Where backpropagation starts: the gradient of the loss by the pre-activations of the output layer, for four pairs of an
 * output activation and a loss.
 *
 * <p>Conventions:
 *
 * <ul>
 *   <li><b>Rows are samples.</b> Outputs {@code a} and targets {@code y} are {@code m × k}, {@code m ≥ 1}, {@code k ≥ 1}.
 *   <li><b>Every loss is summed over the k outputs and averaged over the m samples.</b> So the factor 1/m is part of the
 *       answer, and there is none for {@code k}.
 *   <li><b>A squared error has the factor ½</b>: L = 1/(2m) Σ (a − y)<sup>2</sup>.
 *   <li>Logarithms are natural. No loss clips anything here: the answer is that of the formulas, also where an output has
 *       been rounded to exactly 0 or 1.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer; every answer is finite.
 */
public interface OutputDelta {

    /** An output activation with the loss that is put on top of it. */
    enum Head {
        /** a = σ(z); L = −(1/m) Σ [y ln a + (1 − y) ln(1 − a)], with every target 0 or 1. */
        SIGMOID_CROSS_ENTROPY,
        /** a = σ(z); L = 1/(2m) Σ (a − y)<sup>2</sup>. */
        SIGMOID_SQUARED_ERROR,
        /** a = softmax of every row of z; L = −(1/m) Σ y ln a, with one-hot rows of targets. */
        SOFTMAX_CROSS_ENTROPY,
        /** a = z; L = 1/(2m) Σ (a − y)<sup>2</sup>. */
        LINEAR_SQUARED_ERROR
    }

    /**
     * The gradient ∂L/∂z of the loss by the pre-activations of the output layer.
     *
     * @param head the output activation and the loss
     * @param a outputs, {@code m × k}: the activation has been applied already
     * @param y targets, {@code m × k}
     * @return {@code m × k}
     */
    SimpleMatrix outputDelta(Head head, SimpleMatrix a, SimpleMatrix y);
}
