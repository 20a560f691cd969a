package practice;

import dev.gradus.exercises.optimization.Adam;
import org.ejml.simple.SimpleMatrix;

/** Your Adam. Go through the contract line by line: count, average, correct, move, and return what is carried on. */
public final class MyAdam implements Adam {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, Settings settings) {
        throw new UnsupportedOperationException("TODO: new moments, their correction, the move, and the new state");
    }
}
