package dev.gradus.exercises.optimization;

import org.ejml.simple.SimpleMatrix;

/**
 * Momentum with Nesterov's look-ahead, in the form of PyTorch and Keras, which needs the gradient at the present
 * parameters only:
 *
 * <pre>
 * v ← βv + g
 * w ← w − η(g + βv)      with the new v
 * </pre>
 *
 * <p>{@code g} is the gradient at the parameters {@code w} that are passed in, not at a point ahead of them. The velocity
 * {@code v} is a decaying sum of gradients, without a factor {@code 1 − β} and without the learning rate η. It is zero
 * before the first step.
 *
 * <p>Nothing is kept between calls: the velocity goes in and comes out. Arguments stay as they are. Accuracy:
 * 10<sup>−9</sup> of the largest entry of the right answer.
 */
public interface Nesterov {

    /**
     * What a step gives.
     *
     * @param parameters after the step
     * @param velocity the new velocity {@code v}, which the next step will get
     */
    record Step(SimpleMatrix parameters, SimpleMatrix velocity) {}

    /**
     * One step.
     *
     * @param parameters {@code m × n}
     * @param gradient at these parameters, {@code m × n}
     * @param velocity from the step before, {@code m × n}; zeros before the first step
     * @param rate the learning rate η, positive
     * @param beta the momentum β, from 0 to less than 1
     */
    Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta);
}
