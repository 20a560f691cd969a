package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.RmsProp;
import org.ejml.simple.SimpleMatrix;

/** With the operations of {@code SimpleMatrix} alone. */
public final class ElementwiseRmsProp implements RmsProp {

    @Override
    public Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon) {
        SimpleMatrix average = gradient.elementPower(2).scale(1 - rho).plus(rho, squares);
        SimpleMatrix divisor = average.elementPower(0.5).plus(epsilon);
        return new Step(parameters.plus(-rate, gradient.elementDiv(divisor)), average);
    }
}
