package dev.gradus.exercises.experiments;

import org.ejml.simple.SimpleMatrix;

/**
 * Standardisation: every feature is moved and stretched to mean 0 and standard deviation 1, with numbers that come from
 * the training data alone.
 *
 * <p>Rows are samples and columns features: {@code x} is {@code m × n} with {@code m} ≥ 1. Nothing is changed and
 * nothing is kept between calls: what {@link #fit} learned is the {@link Scaling} that it returns.
 */
public interface StandardScaler {

    /**
     * What was learned from data, one entry per feature.
     *
     * @param mean {@code n} means
     * @param deviation {@code n} standard deviations, all greater than 0
     */
    record Scaling(double[] mean, double[] deviation) {}

    /**
     * Training and test data on the same scale.
     *
     * @param train {@code m × n}
     * @param test {@code t × n}
     */
    record Scaled(SimpleMatrix train, SimpleMatrix test) {}

    /**
     * Mean and population standard deviation of every column: σ = √((1/m) Σ (x − mean)²), with {@code m} and not
     * {@code m − 1}. A column of equal values has σ = 0; its deviation is given as 1, so that nobody divides by 0.
     *
     * <p>Accuracy: nine digits of σ, also for a column such as 10⁶ ± 1.
     *
     * @param x {@code m × n}
     */
    Scaling fit(SimpleMatrix x);

    /**
     * {@code (x − mean) / deviation}, column by column.
     *
     * @param x {@code m × n}, any number of rows
     * @return {@code m × n}
     */
    SimpleMatrix transform(SimpleMatrix x, Scaling scaling);

    /**
     * The way back: gives {@code x} for {@code transform(x, scaling)}, up to rounding.
     *
     * @param z {@code m × n}
     * @return {@code m × n}
     */
    SimpleMatrix inverse(SimpleMatrix z, Scaling scaling);

    /**
     * Brings both parts of the data on one scale: that of the training data.
     *
     * @param train {@code m × n}
     * @param test {@code t × n}; it must not influence any number but its own
     */
    Scaled scale(SimpleMatrix train, SimpleMatrix test);
}
