package practice;

import dev.gradus.exercises.layers.HiddenActivation;
import dev.gradus.exercises.layers.HiddenDelta;
import org.ejml.simple.SimpleMatrix;

/**
 * Your step from one layer to the layer before it. The class {@code dev.gradus.matrix.Matrices} has {@code map}, which
 * {@code SimpleMatrix} lacks.
 */
public final class MyHiddenDelta implements HiddenDelta {

    @Override
    public SimpleMatrix activationGradient(SimpleMatrix dZNext, SimpleMatrix wNext) {
        throw new UnsupportedOperationException("TODO: the gradient by the activations, back through the weights");
    }

    @Override
    public SimpleMatrix slope(SimpleMatrix z, HiddenActivation activation) {
        throw new UnsupportedOperationException("TODO: the derivative of the activation at every entry of z");
    }

    @Override
    public SimpleMatrix hiddenDelta(
            SimpleMatrix dZNext, SimpleMatrix wNext, SimpleMatrix z, HiddenActivation activation) {
        throw new UnsupportedOperationException(
                "TODO: the gradient by the pre-activations, from the two methods above");
    }
}
