package dev.gradus.solutions.optimization;

import dev.gradus.exercises.optimization.Nesterov;
import org.ejml.simple.SimpleMatrix;

/** Moves along the velocity that the next step would have if the gradient stayed as it is. */
public final class ReferenceNesterov implements Nesterov {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        SimpleMatrix now = velocity.scale(beta).plus(gradient);
        SimpleMatrix ahead = now.scale(beta).plus(gradient);
        return new Step(parameters.minus(ahead.scale(rate)), now);
    }
}
