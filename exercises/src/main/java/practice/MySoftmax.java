package practice;

import dev.gradus.exercises.activations.Softmax;
import org.ejml.simple.SimpleMatrix;

/** Your softmax. Of {@code SimpleMatrix} you need {@code getNumRows}, {@code getNumCols}, {@code get} and {@code set}. */
public final class MySoftmax implements Softmax {

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        throw new UnsupportedOperationException("TODO: compute the softmax of every row of z");
    }
}
