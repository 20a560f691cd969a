package dev.gradus.exercises.optimization;

import org.ejml.simple.SimpleMatrix;

/**
 * Gradient descent with momentum (heavy ball): a velocity gathers the gradients, older ones counting less and less, and
 * the parameters move along it.
 *
 * <p>The velocity is a <b>decaying sum</b> of the gradients, with weights 1, β, β², … from the newest to the oldest. It is
 * not an average: there is no factor {@code 1 − β}. It points uphill as the gradients do, and is subtracted.
 *
 * <p>There are two usual ways to write it. At a constant learning rate they lead to the same parameters, and you may
 * choose either: {@link #start} declares which one you chose, and every {@link State} that you are given later is of that
 * form.
 *
 * <p>Nothing is kept between calls: the state goes in and comes out. Arguments stay as they are. Accuracy: 10<sup>−9</sup>
 * of the largest entry of the right answer.
 */
public interface Momentum {

    /** Where the learning rate η comes in. */
    enum Form {
        /** {@code v ← βv + g}, then {@code w ← w − ηv}. */
        RATE_OUTSIDE,
        /** {@code v ← βv + ηg}, then {@code w ← w − v}. */
        RATE_INSIDE
    }

    /**
     * What is carried from step to step.
     *
     * @param velocity of the parameters' shape
     * @param form how the velocity is to be read; the same throughout a training
     */
    record State(SimpleMatrix velocity, Form form) {}

    /**
     * What a step gives.
     *
     * @param parameters after the step
     * @param state after the step, which the next step will get
     */
    record Step(SimpleMatrix parameters, State state) {}

    /**
     * The state before the first step: at rest, so the velocity is zero.
     *
     * @param rows of the parameters
     * @param columns of the parameters
     * @return a velocity of {@code rows × columns} zeros, and the form that your {@link #step} uses
     */
    State start(int rows, int columns);

    /**
     * One step: first the velocity takes in the new gradient, then the parameters move along the <b>new</b> velocity.
     *
     * @param parameters {@code m × n}
     * @param gradient at these parameters, {@code m × n}
     * @param state from the step before, or from {@link #start}
     * @param rate the learning rate η, positive
     * @param beta the momentum β, from 0 to less than 1
     */
    Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta);
}
