package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.MeanSquaredError;
import org.ejml.simple.SimpleMatrix;

/** The squared length of the difference, as linear algebra sees it. */
public final class NormMeanSquaredError implements MeanSquaredError {

    @Override
    public double loss(SimpleMatrix prediction, SimpleMatrix target) {
        double length = target.minus(prediction).normF();
        return length * length / target.getNumElements();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        return target.minus(prediction).divide(-0.5 * target.getNumElements());
    }
}
