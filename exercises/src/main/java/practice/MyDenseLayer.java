package practice;

import dev.gradus.exercises.layers.DenseLayer;
import org.ejml.simple.SimpleMatrix;

/**
 * Your dense layer. The class {@code dev.gradus.matrix.Matrices} has {@code addRow} and {@code sumRows}, which {@code
 * SimpleMatrix} lacks.
 */
public final class MyDenseLayer implements DenseLayer {

    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        throw new UnsupportedOperationException("TODO: x w + b, with b added to every row");
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix dZ) {
        throw new UnsupportedOperationException("TODO: the gradients by w, by b and by x");
    }
}
