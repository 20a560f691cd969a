package dev.gradus.exercises.activations;

import org.ejml.simple.SimpleMatrix;

/**
 * The softmax of every row of a matrix: it turns the logits of one sample into probabilities of its classes.
 *
 * <p>Rows are samples, columns are classes. An implementation keeps nothing between calls and leaves its argument as it
 * is.
 */
public interface Softmax {

    /**
     * The softmax, row by row: p<sub>ij</sub> = e<sup>z<sub>ij</sub></sup> / Σ<sub>l</sub> e<sup>z<sub>il</sub></sup>,
     * where the sum is over the classes {@code l} of the same sample {@code i}. Every row of the answer sums to 1, and no
     * row depends on another one.
     *
     * <p>Accuracy: for logits from −100 to 100 every probability, however small, has a relative error of at most
     * 10<sup>−12</sup>. For logits up to 10<sup>6</sup> in magnitude the absolute error is at most 10<sup>−9</sup>, and
     * nothing is NaN or infinite.
     *
     * @param z logits, {@code m × k} with {@code m ≥ 1} samples and {@code k ≥ 1} classes, all finite
     * @return probabilities, a new {@code m × k} matrix
     */
    SimpleMatrix softmax(SimpleMatrix z);
}
