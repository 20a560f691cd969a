package dev.gradus.exercises.normalization;

import org.ejml.simple.SimpleMatrix;

/**
 * The forward pass of batch normalisation, in training and at inference, by Sergey Ioffe and Christian Szegedy, "Batch
 * Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift", 2015.
 *
 * <p>Conventions, valid for every method:
 *
 * <ul>
 *   <li><b>Rows are samples</b>, columns are features: a batch is {@code m × n}, a vector has one entry per feature.
 *   <li><b>Every feature is normalised by itself</b>, over the samples: x̂ = (x − mean) / √(variance + ε), then y = γ·x̂
 *       + β. ε is {@link #EPSILON} and stands inside the root.
 *   <li><b>In training</b> mean and variance are those of the batch, and the variance is the <b>biased</b> one, divided by
 *       m. At <b>inference</b> they are the running statistics.
 *   <li><b>Nothing is kept between calls</b>: the running statistics come in as an argument, and the new ones go out as
 *       part of the answer. Arguments stay as they are.
 * </ul>
 *
 * <p>Accuracy: 10<sup>−9</sup> of the largest entry of the right answer. Where the mean of a feature is ten million times
 * its standard deviation, 10<sup>−6</sup>; subtracting the mean first reaches that, the difference E[x²] − E[x]² does not.
 */
public interface BatchNormalization {

    /** ε, added to the variance under the root. */
    double EPSILON = 1e-5;

    /** The share of the new batch in the running statistics: running = 0.9 · old + 0.1 · new. */
    double MOMENTUM = 0.1;

    /**
     * What is learned.
     *
     * @param gamma scale γ of each feature, {@code n} numbers
     * @param beta shift β of each feature, {@code n} numbers
     */
    record Parameters(double[] gamma, double[] beta) {}

    /**
     * Mean and variance of each feature.
     *
     * @param mean {@code n} numbers
     * @param variance {@code n} numbers, squares of standard deviations
     */
    record Statistics(double[] mean, double[] variance) {}

    /**
     * What a training step gives.
     *
     * @param y the normalised, scaled and shifted batch, {@code m × n}
     * @param running the running statistics after this batch
     */
    record Training(SimpleMatrix y, Statistics running) {}

    /**
     * Mean and biased variance (the sum of squared deviations divided by m) of each feature of a batch.
     *
     * @param x {@code m × n}, m at least 2
     */
    Statistics batchStatistics(SimpleMatrix x);

    /**
     * The forward pass in training: normalises with the statistics of this batch and updates the running ones, which have
     * no influence on {@code y}.
     *
     * <p>Both running statistics become 0.9 · old + 0.1 · new. The new variance is here the <b>unbiased</b> one, divided
     * by m − 1, because it stands for data to come.
     *
     * @param x {@code m × n}, m at least 2
     * @param running the running statistics before this batch; they are not changed
     */
    Training train(SimpleMatrix x, Parameters parameters, Statistics running);

    /**
     * The forward pass at inference: normalises with the running statistics, so that the answer for one sample does not
     * depend on the others.
     *
     * @param x {@code m × n}, m at least 1
     * @return {@code m × n}
     */
    SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics running);
}
