package practice;

import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import org.ejml.simple.SimpleMatrix;

/** Your backward pass of batch normalisation. Derive it on paper first; the code is short. */
public final class MyBatchNormalizationBackward implements BatchNormalizationBackward {

    @Override
    public Cache normalize(SimpleMatrix x) {
        throw new UnsupportedOperationException("TODO: x̂ and the standard deviation of every column");
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        throw new UnsupportedOperationException("TODO: the gradients by inputs, scales and shifts");
    }

    @Override
    public SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY) {
        throw new UnsupportedOperationException(
                "TODO: the gradient by the inputs when mean and variance are constants");
    }
}
