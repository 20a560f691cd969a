package dev.gradus.exercises.activations;

/**
 * The exponential linear unit: z right of 0, and α(e<sup>z</sup> − 1) left of it, for an α &gt; 0 that is passed in; and its
 * derivative. For every finite {@code double}.
 *
 * <p>At z = 0 the value is 0; the derivative is not asked for there unless α is 1, where both pieces have the slope 1. Nothing
 * is ever NaN or infinite, and the same arguments always give the same answer.
 */
public interface Elu {

    /**
     * z for z &gt; 0, and α(e<sup>z</sup> − 1) for z ≤ 0, with a relative error of at most 10<sup>−12</sup>. So small numbers keep
     * their digits: elu(−10<sup>−9</sup>, 1) is −9.999999995·10<sup>−10</sup>.
     *
     * @param z the pre-activation, any finite number
     * @param alpha minus the limit far to the left, a finite number above 0
     */
    double elu(double z, double alpha);

    /**
     * The derivative of {@link #elu} by z, with an absolute error of at most 10<sup>−14</sup> times the larger of 1 and α.
     *
     * @param z the pre-activation, any finite number; not the activation
     * @param alpha minus the limit far to the left, a finite number above 0
     */
    double derivative(double z, double alpha);
}
