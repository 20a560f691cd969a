package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.RmsProp;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry; the average moves a share of the way towards the newest square. */
public final class LoopsRmsProp implements RmsProp {

    @Override
    public Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon) {
        SimpleMatrix moved = parameters.copy();
        SimpleMatrix average = squares.copy();
        for (int i = 0; i < parameters.getNumElements(); i++) {
            double g = gradient.get(i);
            double s = average.get(i);
            s += (1 - rho) * (g * g - s);
            average.set(i, s);
            moved.set(i, moved.get(i) - rate * g / (Math.sqrt(s) + epsilon));
        }
        return new Step(moved, average);
    }
}
