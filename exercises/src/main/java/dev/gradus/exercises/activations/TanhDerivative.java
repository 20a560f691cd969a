package dev.gradus.exercises.activations;

/**
 * The hyperbolic tangent tanh z = (e<sup>z</sup> − e<sup>−z</sup>) / (e<sup>z</sup> + e<sup>−z</sup>) and its derivative,
 * for every finite {@code double}.
 *
 * <p>The derivative is asked for in two ways: as a function of the pre-activation z, and as a function of the activation
 * a = tanh z, which a network has already computed when it goes backwards. Nothing is ever NaN or infinite, however large
 * {@code |z|} is, and the same argument always gives the same answer.
 *
 * <p>Accuracy: an absolute error of at most 10<sup>−14</sup> everywhere. Formulas reach that; a difference quotient does not.
 */
public interface TanhDerivative {

    /**
     * The hyperbolic tangent, a number from −1 to 1. {@code Math.tanh} is allowed.
     *
     * @param z the pre-activation, any finite number
     */
    double tanh(double z);

    /**
     * The derivative d tanh z / dz, a number from 0 to 1.
     *
     * @param z the pre-activation, any finite number; not the activation
     */
    double derivative(double z);

    /**
     * The same derivative, computed from the activation.
     *
     * @param a the activation tanh z, from −1 to 1; not the pre-activation
     */
    double derivativeFromActivation(double a);
}
