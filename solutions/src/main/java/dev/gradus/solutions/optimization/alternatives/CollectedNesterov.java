package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Nesterov;
import org.ejml.simple.SimpleMatrix;

/** The two lines put into one another: the move is (1 + β) gradients and β² old velocities. */
public final class CollectedNesterov implements Nesterov {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        SimpleMatrix move = gradient.scale(rate * (1 + beta)).plus(velocity.scale(rate * beta * beta));
        return new Step(parameters.minus(move), velocity.scale(beta).plus(gradient));
    }
}
