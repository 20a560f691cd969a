package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Nesterov;
import org.ejml.simple.SimpleMatrix;

/**
 * The classical form behind it: the parameters that are passed around are the point ahead, w − ηβv. Take the look back,
 * move by the new velocity, look ahead again.
 */
public final class LookAheadNesterov implements Nesterov {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        SimpleMatrix behind = parameters.plus(rate * beta, velocity);
        SimpleMatrix now = gradient.plus(beta, velocity);
        SimpleMatrix moved = behind.plus(-rate, now);
        return new Step(moved.plus(-rate * beta, now), now);
    }
}
