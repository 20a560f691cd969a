package dev.gradus.exercises.optimization;

import org.ejml.simple.SimpleMatrix;

/**
 * Two ways to keep weights small while training with {@link Adam}. They are the same for plain gradient descent, and differ
 * for Adam.
 *
 * <ul>
 *   <li><b>Coupled</b>: the penalty (λ/2) Σ w² is part of the loss, so λw is part of the gradient. Adam's moments see it,
 *       and Adam's division rescales it.
 *   <li><b>Decoupled</b> (AdamW, by Ilya Loshchilov and Frank Hutter, "Decoupled Weight Decay Regularization", 2019): the
 *       weights shrink by the factor 1 − ηλ, apart from the gradient. The moments see the gradient of the loss only.
 * </ul>
 *
 * <p>Weights decay, biases do not: for {@link Role#BIAS} both methods are Adam without λ. State, settings and the lines of
 * Adam are those of {@link Adam}; λ is not divided by the size of a batch.
 *
 * <p>Nothing is kept between calls. Arguments stay as they are. Accuracy: 10<sup>−9</sup> of the largest entry of the right
 * answer.
 */
public interface AdamW {

    /** What a matrix of parameters is. */
    enum Role {
        /** Multiplies an input: it decays. */
        WEIGHT,
        /** Is added: it does not decay. */
        BIAS
    }

    /**
     * One step of AdamW: {@code w ← (1 − ηλ)w − η m̂ / (√v̂ + ε)}, the moments made of {@code gradient} alone. The factor
     * 1 − ηλ is for the weights as they come in, not for what the step adds.
     *
     * @param parameters {@code m × n}
     * @param gradient of the loss without any penalty, {@code m × n}
     * @param state from the step before; zero in every part before the first step
     * @param decay λ, not negative
     * @param role whether the parameters decay at all
     */
    Adam.Step decoupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role);

    /**
     * One step of Adam for the loss plus (λ/2) Σ w²: the moments are made of the gradient of this sum.
     *
     * @param parameters {@code m × n}
     * @param gradient of the loss without the penalty, {@code m × n}
     * @param state from the step before; zero in every part before the first step
     * @param decay λ, not negative
     * @param role whether the parameters have a penalty at all
     */
    Adam.Step coupled(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            Adam.State state,
            Adam.Settings settings,
            double decay,
            Role role);
}
