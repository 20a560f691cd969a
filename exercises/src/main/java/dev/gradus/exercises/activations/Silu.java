package dev.gradus.exercises.activations;

/**
 * The SiLU, also called swish: z·σ(z) with the sigmoid σ(z) = 1 / (1 + e<sup>−z</sup>), and its derivative, for every
 * finite {@code double}.
 *
 * <p>Nothing is ever NaN or infinite, and the same argument always gives the same answer.
 */
public interface Silu {

    /**
     * The value z·σ(z); at least −0.2785.
     *
     * <p>Accuracy: a relative error of at most 10<sup>−12</sup> for {@code z} ≥ −700. Below −700 any value from
     * −10<sup>−300</sup> to 10<sup>−300</sup> is right.
     *
     * @param z the pre-activation, any finite number
     */
    double silu(double z);

    /**
     * The derivative of {@link #silu}, with an absolute error of at most 10<sup>−13</sup>.
     *
     * @param z the pre-activation, any finite number; not the activation
     */
    double derivative(double z);
}
