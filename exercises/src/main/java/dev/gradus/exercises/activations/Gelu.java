package dev.gradus.exercises.activations;

/**
 * The Gaussian error linear unit z·Φ(z), where Φ is the distribution function of the standard normal distribution, its
 * derivative, and the approximation with tanh that many models were trained with. For every finite {@code double}.
 *
 * <p>Java's library has neither Φ nor the error function; {@link NormalDistribution#cdf} is Φ. Nothing is ever NaN or
 * infinite, and the same argument always gives the same answer.
 *
 * <p>Accuracy: an error of at most 10<sup>−13</sup> times the larger of 1 and the size of the right answer.
 */
public interface Gelu {

    /**
     * The value z·Φ(z) = ½z(1 + erf(z/√2)).
     *
     * @param z the pre-activation, any finite number
     */
    double gelu(double z);

    /**
     * The derivative of {@link #gelu} (not of the approximation).
     *
     * @param z the pre-activation, any finite number; not the activation
     */
    double derivative(double z);

    /**
     * The approximation ½z(1 + tanh(√(2/π)(z + 0.044715z³))), which differs from {@link #gelu} by at most 5·10<sup>−4</sup>.
     *
     * @param z the pre-activation, any finite number
     */
    double approximation(double z);
}
