package dev.gradus.exercises.activations;

import dev.gradus.contract.RelativeAccuracy;

/**
 * Softplus, the smooth rectifier ln(1 + e<sup>z</sup>), with its derivative, for every finite {@code double}.
 *
 * <p>Nothing is ever NaN or infinite, and the same argument always gives the same answer.
 */
public interface Softplus {

    /**
     * The value ln(1 + e<sup>z</sup>), with the natural logarithm; never negative.
     *
     * <p>Accuracy: a relative error of at most 10<sup>−12</sup> for {@code z} ≥ −700. So the left tail counts:
     * softplus(−40) is 4.248354255…·10<sup>−18</sup> and not 0. Below −700 any value from 0 to 10<sup>−300</sup> is right.
     *
     * @param z the pre-activation, any finite number
     */
    @RelativeAccuracy
    double softplus(double z);

    /**
     * The derivative of {@link #softplus}, a number from 0 to 1, with an absolute error of at most 10<sup>−14</sup>.
     *
     * @param z the pre-activation, any finite number
     */
    double derivative(double z);
}
