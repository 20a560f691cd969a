package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.Momentum;
import org.ejml.simple.SimpleMatrix;

/**
 * The form with the learning rate outside, which PyTorch uses too. Read with the rate inside when a state says so: then
 * the gradient is scaled as it enters the velocity, and the velocity is the step.
 */
public final class ReferenceMomentum implements Momentum {

    @Override
    public State start(int rows, int columns) {
        return new State(new SimpleMatrix(rows, columns), Form.RATE_OUTSIDE);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        boolean inside = state.form() == Form.RATE_INSIDE;
        SimpleMatrix entering = inside ? gradient.scale(rate) : gradient;
        SimpleMatrix velocity = state.velocity().scale(beta).plus(entering);
        SimpleMatrix move = inside ? velocity : velocity.scale(rate);
        return new Step(parameters.minus(move), new State(velocity, state.form()));
    }
}
