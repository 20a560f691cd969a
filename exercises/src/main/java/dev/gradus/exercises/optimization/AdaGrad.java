package dev.gradus.exercises.optimization;

import org.ejml.simple.SimpleMatrix;

/**
 * AdaGrad: every parameter has a learning rate of its own, which shrinks as its squared gradients add up.
 *
 * <pre>
 * s ← s + g²
 * w ← w − η g / (√s + ε)      with the new s
 * </pre>
 *
 * <p>Everything is meant entry by entry: {@code g²} squares each entry, and each entry is divided by the root of its own
 * sum. ε stands <b>outside</b> the root. The sum {@code s} is zero before the first step.
 *
 * <p>Nothing is kept between calls: the sum goes in and comes out. Arguments stay as they are. Accuracy: 10<sup>−9</sup>
 * of the largest entry of the right answer.
 */
public interface AdaGrad {

    /**
     * What a step gives.
     *
     * @param parameters after the step
     * @param squares the new sum {@code s} of squared gradients, which the next step will get
     */
    record Step(SimpleMatrix parameters, SimpleMatrix squares) {}

    /**
     * One step.
     *
     * @param parameters {@code m × n}
     * @param gradient at these parameters, {@code m × n}
     * @param squares the sum of the squared gradients so far, {@code m × n}, nowhere negative; zeros before the first step
     * @param rate the learning rate η, positive
     * @param epsilon ε, small and positive; it keeps an entry whose gradient has always been zero from dividing by zero
     */
    Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon);
}
