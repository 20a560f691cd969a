package dev.gradus.solutions.layers;

import dev.gradus.exercises.layers.OutputDelta;
import org.ejml.simple.SimpleMatrix;

/**
 * Three of the four heads share one delta, the error divided by m: there the derivative of the loss cancels the slope of
 * the activation, or the slope is 1. Only the squared error on a sigmoid keeps the slope.
 */
public final class ReferenceOutputDelta implements OutputDelta {

    @Override
    public SimpleMatrix outputDelta(Head head, SimpleMatrix a, SimpleMatrix y) {
        SimpleMatrix error = a.minus(y).divide(y.getNumRows());
        return switch (head) {
            // dL/da · σ′ = (a − y)/(a(1 − a)) · a(1 − a)
            case SIGMOID_CROSS_ENTROPY -> error;
            // dL/dz_j = −Σ_q y_q/a_q · a_q(δ_qj − a_j) = −y_j + a_j Σ_q y_q, and the targets of a row add up to 1
            case SOFTMAX_CROSS_ENTROPY -> error;
            // dL/da · 1
            case LINEAR_SQUARED_ERROR -> error;
            // dL/da · σ′: nothing cancels
            case SIGMOID_SQUARED_ERROR -> error.elementMult(slope(a));
        };
    }

    /** σ′(z), written with the activation: a(1 − a). */
    private static SimpleMatrix slope(SimpleMatrix a) {
        return a.minus(a.elementMult(a));
    }
}
