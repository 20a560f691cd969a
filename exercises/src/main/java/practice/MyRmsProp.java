package practice;

import dev.gradus.exercises.optimization.RmsProp;
import org.ejml.simple.SimpleMatrix;

/** Your RMSProp. {@code SimpleMatrix} has {@code elementMult}, {@code elementDiv} and {@code elementPower}. */
public final class MyRmsProp implements RmsProp {

    @Override
    public Step step(
            SimpleMatrix parameters,
            SimpleMatrix gradient,
            SimpleMatrix squares,
            double rate,
            double rho,
            double epsilon) {
        throw new UnsupportedOperationException(
                "TODO: the new average of squares, then a step for each entry by its own rate");
    }
}
