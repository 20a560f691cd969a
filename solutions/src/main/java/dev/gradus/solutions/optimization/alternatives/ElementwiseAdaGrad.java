package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.AdaGrad;
import org.ejml.simple.SimpleMatrix;

/** With the operations of {@code SimpleMatrix} alone; a matrix of learning rates, one for each entry. */
public final class ElementwiseAdaGrad implements AdaGrad {

    @Override
    public Step step(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon) {
        SimpleMatrix sum = gradient.elementPower(2).plus(squares);
        SimpleMatrix rates = SimpleMatrix.filled(sum.getNumRows(), sum.getNumCols(), rate)
                .elementDiv(sum.elementPower(0.5).plus(epsilon));
        return new Step(parameters.minus(rates.elementMult(gradient)), sum);
    }
}
