package practice;

import dev.gradus.exercises.activations.SoftmaxBackward;
import org.ejml.simple.SimpleMatrix;

/** Your backward pass of the softmax. The Jacobian first: it tells you what the second method has to compute. */
public final class MySoftmaxBackward implements SoftmaxBackward {

    @Override
    public SimpleMatrix jacobian(double[] p) {
        throw new UnsupportedOperationException("TODO: the k x k matrix of the derivatives of p_i by z_j");
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix p, SimpleMatrix dP) {
        throw new UnsupportedOperationException("TODO: the gradient by the logits, row by row");
    }
}
