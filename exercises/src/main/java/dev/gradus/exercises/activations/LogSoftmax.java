package dev.gradus.exercises.activations;

import org.ejml.simple.SimpleMatrix;

/**
 * The logarithm of a sum of exponentials, and with it the logarithm of the softmax, both without ever computing a number
 * that overflows or an exponential whose logarithm is lost.
 *
 * <p>Logarithms are natural. Rows are samples, columns are classes. An implementation keeps nothing between calls and
 * leaves its arguments as they are.
 *
 * <p>Accuracy: an error of at most 10<sup>−9</sup> times the largest entry of the right answer, plus 10<sup>−12</sup>, for
 * all numbers up to 10<sup>4</sup> in magnitude.
 */
public interface LogSoftmax {

    /**
     * ln Σ<sub>j</sub> e<sup>z<sub>j</sub></sup>, a smooth maximum: never less than the largest entry and never more than
     * ln n above it.
     *
     * @param z {@code n ≥ 1} finite numbers of any size and sign
     */
    double logSumExp(double[] z);

    /**
     * The logarithm of the softmax, row by row: z<sub>ij</sub> − ln Σ<sub>l</sub> e<sup>z<sub>il</sub></sup>, where the
     * sum is over the classes {@code l} of the same sample {@code i}. Finite even where the probability itself is too
     * small for a {@code double}.
     *
     * @param z logits, {@code m × k} with {@code m ≥ 1} samples and {@code k ≥ 1} classes, all finite
     * @return logarithms of probabilities, a new {@code m × k} matrix
     */
    SimpleMatrix logSoftmax(SimpleMatrix z);
}
