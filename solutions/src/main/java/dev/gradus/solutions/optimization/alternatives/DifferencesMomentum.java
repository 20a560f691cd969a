package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Momentum;
import org.ejml.simple.SimpleMatrix;

/** As physics has it: a plain step of descent, then a push in the direction of the step before; the velocity is the difference. */
public final class DifferencesMomentum implements Momentum {

    @Override
    public State start(int rows, int columns) {
        return new State(SimpleMatrix.filled(rows, columns, 0), Form.RATE_INSIDE);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        SimpleMatrix before = parameters.plus(state.velocity());
        SimpleMatrix descended = parameters.minus(gradient.scale(rate));
        SimpleMatrix moved = descended.plus(parameters.minus(before).scale(beta));
        return new Step(moved, new State(parameters.minus(moved), state.form()));
    }
}
