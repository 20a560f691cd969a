package practice;

import dev.gradus.exercises.depth.GradientFlow;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** Your look at gradients through depth. */
public final class MyGradientFlow implements GradientFlow {

    @Override
    public double[] factors(double[] w, double[] z, Activation activation) {
        throw new UnsupportedOperationException("TODO: the derivative of each unit's output by its input");
    }

    @Override
    public double[] gradients(double[] factors) {
        throw new UnsupportedOperationException(
                "TODO: the gradient that arrives at each layer, from the last one back");
    }

    @Override
    public double bound(int layers, double weight, Activation activation) {
        throw new UnsupportedOperationException("TODO: the largest product of factors that is possible");
    }

    @Override
    public double[] weightGradientNorms(SimpleMatrix x, List<SimpleMatrix> weights, Activation activation) {
        throw new UnsupportedOperationException("TODO: forward pass, backward pass, and a norm for each layer");
    }
}
