package dev.gradus.exercises.activations;

/**
 * The logistic sigmoid σ(z) = 1 / (1 + e<sup>−z</sup>) and its derivative σ′(z) = σ(z)(1 − σ(z)), for every finite
 * {@code double}.
 *
 * <p>Both methods take the pre-activation {@code z}, never the activation σ(z), and both must stay finite however large
 * {@code |z|} is. An implementation keeps nothing between calls: the same {@code z} always gives the same answer.
 */
public interface SigmoidDerivative {

    /**
     * The sigmoid σ(z), a number from 0 to 1.
     *
     * <p>Accuracy: a relative error of at most 10<sup>−12</sup> for {@code z} ≥ −700. So the left tail counts:
     * σ(−40) is 4.248354255…·10<sup>−18</sup> and not 0. Below −700 any value from 0 to 10<sup>−300</sup> is right.
     *
     * @param z the pre-activation, any finite number
     */
    double sigmoid(double z);

    /**
     * The derivative σ′(z) = dσ/dz, a number from 0 to ¼.
     *
     * <p>Accuracy: an absolute error of at most 10<sup>−14</sup>. The formula reaches that; a difference quotient
     * (f(z + h) − f(z − h)) / 2h cannot, whatever {@code h} is.
     *
     * @param z the pre-activation, any finite number; not the activation σ(z)
     */
    double derivative(double z);
}
