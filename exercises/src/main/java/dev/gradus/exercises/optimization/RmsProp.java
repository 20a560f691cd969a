package dev.gradus.exercises.optimization;

import org.ejml.simple.SimpleMatrix;

/**
 * RMSProp: every gradient is divided by the root of a running average of its squares, so that each parameter moves by
 * about the learning rate however large or small its gradients are.
 *
 * <pre>
 * s ← ρs + (1 − ρ)g²
 * w ← w − η g / (√s + ε)      with the new s
 * </pre>
 *
 * <p>Everything is meant entry by entry. ε stands <b>outside</b> the root. The average {@code s} is zero before the first
 * step, and is not corrected for that.
 *
 * <p>Nothing is kept between calls: the average goes in and comes out. Arguments stay as they are. Accuracy:
 * 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface RmsProp {

    /**
     * What a step gives.
     *
     * @param parameters after the step
     * @param squares the new running average {@code s} of squared gradients, which the next step will get
     */
    record Step(SimpleMatrix parameters, SimpleMatrix squares) {}

    /**
     * One step.
     *
     * @param parameters {@code m × n}
     * @param gradient at these parameters, {@code m × n}
     * @param squares the running average of the squared gradients so far, {@code m × n}, nowhere negative; zeros before
     *     the first step
     * @param rate the learning rate η, positive
     * @param rho the decay ρ, from 0 to less than 1: how much of the average survives a step
     * @param epsilon ε, small and positive; it keeps an entry whose gradient has always been zero from dividing by zero
     */
    Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon);
}
