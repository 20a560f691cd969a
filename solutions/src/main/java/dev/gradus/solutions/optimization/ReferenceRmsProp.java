package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.optimization.RmsProp;
import org.ejml.simple.SimpleMatrix;

/** The average weighs the last 1/(1 − ρ) steps or so; what is older has faded, so the steps never die out. */
public final class ReferenceRmsProp implements RmsProp {

    @Override
    public Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon) {
        SimpleMatrix average =
                squares.scale(rho).plus(gradient.elementMult(gradient).scale(1 - rho));
        SimpleMatrix scaled = gradient.elementDiv(map(average, s -> Math.sqrt(s) + epsilon));
        return new Step(parameters.minus(scaled.scale(rate)), average);
    }
}
