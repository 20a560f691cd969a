package dev.gradus.solutions.losses;

import dev.gradus.exercises.losses.MeanSquaredError;
import org.ejml.simple.SimpleMatrix;

/**
 * Subtract, square, average.
 *
 * <p>Each prediction occurs in one square only, so its derivative is that square's, 2(ŷ − y), with the factor 1 / mk that
 * stands before the sum.
 */
public final class ReferenceMeanSquaredError implements MeanSquaredError {

    @Override
    public double loss(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = prediction.minus(target);
        return error.elementMult(error).elementSum() / error.getNumElements();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        SimpleMatrix error = prediction.minus(target);
        return error.scale(2.0 / error.getNumElements());
    }
}
