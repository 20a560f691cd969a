package dev.gradus.exercises.normalization;

import org.ejml.simple.SimpleMatrix;

/**
 * The backward pass of batch normalisation: y = γ·x̂ + β with x̂ = (x − mean) / √(variance + ε), feature by feature.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Rows are samples</b>, columns are features: a batch is {@code m × n}, a vector has one entry per feature.
 *   <li><b>In training</b> mean and variance are those of the batch, so they depend on every sample, and the gradient
 *       flows through them too. The variance is the biased one, divided by m. At <b>inference</b> both are constants.
 *   <li><b>No factor 1/m of a loss</b> is added: dY, the gradient of the loss by y, brings it along.
 *   <li>Arguments stay as they are, and the same question gets the same answer.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface BatchNormalizationBackward {

    /** ε, added to the variance under the root. */
    double EPSILON = 1e-5;

    /**
     * What the forward pass keeps for the backward pass.
     *
     * @param normalized x̂, {@code m × n}: before γ and β
     * @param deviation √(variance + ε) of each feature, {@code n} numbers
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
     * Normalises every feature of a batch by the batch's own mean and biased variance.
     *
     * @param x {@code m × n}, m at least 2
     */
    Cache normalize(SimpleMatrix x);

    /**
     * The backward pass in training, where mean and variance were those of the batch.
     *
     * @param cache what {@link #normalize} gave for the batch
     * @param gamma the scales, {@code n} numbers
     * @param dY gradient of the loss by y = γ·x̂ + β, {@code m × n}
     */
    Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY);

    /**
     * The gradient by the inputs at inference, where mean and variance are the running ones and depend on no input.
     *
     * @param gamma the scales, {@code n} numbers
     * @param runningVariance the running variances, {@code n} numbers
     * @param dY gradient of the loss by y, {@code m × n}
     * @return dX, {@code m × n}
     */
    SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY);
}
