package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Momentum;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry: both new values of one parameter before the next one's. */
public final class LoopsMomentum implements Momentum {

    @Override
    public State start(int rows, int columns) {
        SimpleMatrix velocity = new SimpleMatrix(rows, columns);
        velocity.fill(0);
        return new State(velocity, Form.RATE_OUTSIDE);
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        int rows = parameters.getNumRows();
        int columns = parameters.getNumCols();
        SimpleMatrix moved = new SimpleMatrix(rows, columns);
        SimpleMatrix velocity = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double v = beta * state.velocity().get(i, j) + gradient.get(i, j);
                velocity.set(i, j, v);
                moved.set(i, j, parameters.get(i, j) - rate * v);
            }
        }
        return new Step(moved, new State(velocity, Form.RATE_OUTSIDE));
    }
}
