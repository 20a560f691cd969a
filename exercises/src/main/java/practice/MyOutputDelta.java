package practice;

import dev.gradus.exercises.layers.OutputDelta;
import org.ejml.simple.SimpleMatrix;

/** Your output deltas. Derive each on paper first: ∂L/∂a, then ∂a/∂z, then simplify the product. */
public final class MyOutputDelta implements OutputDelta {

    @Override
    public SimpleMatrix outputDelta(Head head, SimpleMatrix a, SimpleMatrix y) {
        throw new UnsupportedOperationException("TODO: the gradient of the loss by z, for each of the four heads");
    }
}
