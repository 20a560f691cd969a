package practice;

import dev.gradus.exercises.optimization.SgdStep;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Your gradient descent. {@code SimpleMatrix} has {@code plus}, {@code minus}, {@code scale} and {@code divide}. */
public final class MySgdStep implements SgdStep {

    @Override
    public SimpleMatrix step(SimpleMatrix parameters, SimpleMatrix gradient, double rate) {
        throw new UnsupportedOperationException("TODO: move the parameters against their gradient");
    }

    @Override
    public SimpleMatrix batchStep(SimpleMatrix parameters, List<SimpleMatrix> sampleGradients, double rate) {
        throw new UnsupportedOperationException("TODO: one step along the mean of the samples' gradients");
    }

    @Override
    public List<SimpleMatrix> networkStep(List<SimpleMatrix> parameters, List<SimpleMatrix> gradients, double rate) {
        throw new UnsupportedOperationException("TODO: one step for each matrix with its own gradient");
    }
}
