package practice;

import dev.gradus.exercises.optimization.Nesterov;
import org.ejml.simple.SimpleMatrix;

/** Your Nesterov momentum. The contract gives both lines; take care which velocity each of them uses. */
public final class MyNesterov implements Nesterov {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        throw new UnsupportedOperationException("TODO: the new velocity, then the move that looks one step ahead");
    }
}
