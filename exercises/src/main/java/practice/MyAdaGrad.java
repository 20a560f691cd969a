package practice;

import dev.gradus.exercises.optimization.AdaGrad;
import org.ejml.simple.SimpleMatrix;

/** Your AdaGrad. {@code SimpleMatrix} has {@code elementMult}, {@code elementDiv} and {@code elementPower}. */
public final class MyAdaGrad implements AdaGrad {

    @Override
    public Step step(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon) {
        throw new UnsupportedOperationException(
                "TODO: the new sum of squares, then a step for each entry by its own rate");
    }
}
