package dev.gradus.exercises.optimization;

import org.ejml.simple.SimpleMatrix;

/**
 * Adam, by Diederik Kingma and Jimmy Ba, "Adam: A Method for Stochastic Optimization", 2015: a running average of the
 * gradients, divided by the root of a running average of their squares, both corrected for their start at zero.
 *
 * <pre>
 * t ← t + 1
 * m ← β₁m + (1 − β₁)g
 * v ← β₂v + (1 − β₂)g²
 * m̂ = m / (1 − β₁ᵗ)        v̂ = v / (1 − β₂ᵗ)
 * w ← w − η m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>Everything but {@code t} is meant entry by entry. ε stands <b>outside</b> the root, and is added after the correction.
 * The corrected moments are used once, for the move; what is carried on are {@code m} and {@code v} without correction.
 *
 * <p>Nothing is kept between calls: the state goes in and comes out. Arguments stay as they are. Accuracy: 10<sup>−9</sup>
 * of the largest entry of the right answer.
 */
public interface Adam {

    /**
     * What is carried from step to step. Before the first step it is zero in every part.
     *
     * @param m first moment: the running average of the gradients, of the parameters' shape
     * @param v second moment: the running average of their squares, of the same shape, nowhere negative
     * @param steps how many steps have been made so far, {@code t}
     */
    record State(SimpleMatrix m, SimpleMatrix v, int steps) {}

    /**
     * What stays the same throughout a training.
     *
     * @param rate the learning rate η, positive
     * @param beta1 β₁, from 0 to less than 1: how much of {@code m} survives a step
     * @param beta2 β₂, from 0 to less than 1: how much of {@code v} survives a step
     * @param epsilon ε, small and positive
     */
    record Settings(double rate, double beta1, double beta2, double epsilon) {}

    /**
     * What a step gives.
     *
     * @param parameters after the step
     * @param state after the step, which the next step will get
     */
    record Step(SimpleMatrix parameters, State state) {}

    /**
     * One step.
     *
     * @param parameters {@code m × n}
     * @param gradient at these parameters, {@code m × n}
     * @param state from the step before; zero in every part before the first step
     */
    Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings);
}
