package practice;

import dev.gradus.exercises.optimization.Momentum;
import org.ejml.simple.SimpleMatrix;

/** Your momentum. Choose one of the two forms, declare it in {@code start}, and pass it on in every state. */
public final class MyMomentum implements Momentum {

    @Override
    public State start(int rows, int columns) {
        throw new UnsupportedOperationException("TODO: a velocity of zeros, and the form you choose");
    }

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, State state, double rate, double beta) {
        throw new UnsupportedOperationException("TODO: the new velocity, then the parameters moved along it");
    }
}
