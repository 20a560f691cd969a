package dev.gradus.exercises.normalization;

import org.ejml.simple.SimpleMatrix;

/**
 * Layer normalisation, forwards and backwards, by Jimmy Lei Ba, Jamie Ryan Kiros and Geoffrey Hinton, "Layer
 * Normalization", 2016: every <b>sample</b> is normalised by itself, over its features.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Rows are samples</b>, columns are features: a batch is {@code m × n}. Mean and variance belong to a row, so
 *       there are {@code m} of them; γ and β belong to a column, so there are {@code n} of them.
 *   <li>x̂ = (x − mean) / √(variance + ε), then y = γ·x̂ + β. The variance is the biased one, divided by n, and ε is {@link
 *       #EPSILON}, inside the root.
 *   <li><b>Training and inference are the same</b>: there are no running statistics, and no sample depends on another.
 *   <li><b>No factor 1/m of a loss</b> is added: dY, the gradient of the loss by y, brings it along.
 *   <li>Arguments stay as they are, and the same question gets the same answer.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface LayerNormalization {

    /** ε, added to the variance under the root. */
    double EPSILON = 1e-5;

    /**
     * What the forward pass keeps for the backward pass.
     *
     * @param normalized x̂, {@code m × n}: before γ and β
     * @param deviation √(variance + ε) of each sample, {@code m} numbers
     */
    record Cache(SimpleMatrix normalized, double[] deviation) {}

    /**
     * Gradients of the loss.
     *
     * @param dX by the inputs, {@code m × n}
     * @param dGamma by the scales, {@code n} numbers
     * @param dBeta by the shifts, {@code n} numbers
     */
    record Gradients(SimpleMatrix dX, double[] dGamma, double[] dBeta) {}

    /**
     * Normalises every sample by its own mean and biased variance.
     *
     * @param x {@code m × n}, n at least 2
     */
    Cache normalize(SimpleMatrix x);

    /**
     * The forward pass: y = γ·x̂ + β.
     *
     * @param x {@code m × n}
     * @param gamma the scale of each feature, {@code n} numbers
     * @param beta the shift of each feature, {@code n} numbers
     * @return {@code m × n}
     */
    SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta);

    /**
     * The backward pass.
     *
     * @param cache what {@link #normalize} gave for the batch
     * @param gamma the scales, {@code n} numbers; you are only asked with scales that are not all equal, but the formula
     *     is the same for equal ones
     * @param dY gradient of the loss by y, {@code m × n}
     */
    Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY);
}
