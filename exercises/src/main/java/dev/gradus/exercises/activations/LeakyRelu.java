package dev.gradus.exercises.activations;

/**
 * The leaky rectifier: z right of 0, and αz left of it, for a slope α ≥ 0 that is passed in.
 *
 * <p>α may be larger than 1. At the kink z = 0 the slope is not asked for; value and derivative by α are 0 there. An
 * implementation keeps nothing between calls.
 */
public interface LeakyRelu {

    /**
     * z for z &gt; 0, and αz for z ≤ 0.
     *
     * @param z the pre-activation, any finite number
     * @param alpha the slope left of 0, a finite number, at least 0
     */
    double leakyRelu(double z, double alpha);

    /**
     * The derivative by the pre-activation: 1 for z &gt; 0, and α for z &lt; 0.
     *
     * @param z the pre-activation, any finite number but 0
     * @param alpha the slope left of 0, a finite number, at least 0
     */
    double derivative(double z, double alpha);

    /**
     * The derivative of the value by α, which training needs where α is a parameter that is learned (PReLU).
     *
     * @param z the pre-activation, any finite number
     * @param alpha the slope left of 0, a finite number, at least 0
     */
    double derivativeByAlpha(double z, double alpha);
}
