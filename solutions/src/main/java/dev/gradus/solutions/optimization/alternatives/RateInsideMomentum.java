package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Momentum;
import org.ejml.simple.SimpleMatrix;

/** The learning rate is part of the velocity, which is then the step. */
public final class RateInsideMomentum implements Momentum {

    @Override
    public State start(int rows, int columns) {
        return new State(new SimpleMatrix(rows, columns), Form.RATE_INSIDE);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        SimpleMatrix velocity = state.velocity().scale(beta).plus(rate, gradient);
        return new Step(parameters.minus(velocity), new State(velocity, Form.RATE_INSIDE));
    }
}
