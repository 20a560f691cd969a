package dev.gradus.solutions.optimization;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.optimization.AdaGrad;
import org.ejml.simple.SimpleMatrix;

/** What has moved much already moves less: each entry is divided by the root of all its squared gradients. */
public final class ReferenceAdaGrad implements AdaGrad {

    @Override
    public Step step(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon) {
        SimpleMatrix sum = squares.plus(gradient.elementMult(gradient));
        SimpleMatrix scaled = gradient.elementDiv(map(sum, s -> Math.sqrt(s) + epsilon));
        return new Step(parameters.minus(scaled.scale(rate)), sum);
    }
}
