package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.Nesterov;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry. */
public final class LoopsNesterov implements Nesterov {

    @Override
    public Step step(SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix velocity, double rate, double beta) {
        SimpleMatrix moved = parameters.copy();
        SimpleMatrix kept = velocity.copy();
        for (int i = 0; i < parameters.getNumElements(); i++) {
            double g = gradient.get(i);
            double v = beta * velocity.get(i) + g;
            kept.set(i, v);
            moved.set(i, parameters.get(i) - rate * (g + beta * v));
        }
        return new Step(moved, kept);
    }
}
