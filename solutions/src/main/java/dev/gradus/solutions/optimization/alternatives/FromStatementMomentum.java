package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Momentum;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementMomentum implements Momentum {

    @Override
    public State start(int rows, int columns) {
        return new State(new SimpleMatrix(rows, columns), Form.RATE_OUTSIDE);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        SimpleMatrix velocity = state.velocity().scale(beta).plus(gradient);
        return new Step(parameters.minus(velocity.scale(rate)), new State(velocity, state.form()));
    }
}
