package practice;

import dev.gradus.exercises.losses.MeanSquaredError;
import org.ejml.simple.SimpleMatrix;

/** Your mean squared error. Mind the contract: a mean over all entries, and no factor one half. */
public final class MyMeanSquaredError implements MeanSquaredError {

    @Override
    public double loss(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("TODO: the mean of the squared differences");
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        throw new UnsupportedOperationException("TODO: the derivative of the loss by every prediction");
    }
}
