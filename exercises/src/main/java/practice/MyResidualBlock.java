package practice;

import dev.gradus.exercises.normalization.ResidualBlock;
import org.ejml.simple.SimpleMatrix;

/** Your residual block. {@code dev.gradus.matrix.Matrices} has {@code addRow}, {@code sumRows} and {@code map}. */
public final class MyResidualBlock implements ResidualBlock {

    @Override
    public SimpleMatrix branch(SimpleMatrix x, Branch branch) {
        throw new UnsupportedOperationException("TODO: two dense layers with a ReLU between them");
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, Branch branch) {
        throw new UnsupportedOperationException("TODO: the branch and the shortcut");
    }

    @Override
    public Gradients backward(SimpleMatrix x, Branch branch, SimpleMatrix dY) {
        throw new UnsupportedOperationException("TODO: back through the branch, and through the shortcut");
    }

    @Override
    public SimpleMatrix forwardProjected(SimpleMatrix x, Branch branch, SimpleMatrix projection) {
        throw new UnsupportedOperationException("TODO: the branch and the projected shortcut");
    }

    @Override
    public ProjectedGradients backwardProjected(
            SimpleMatrix x, Branch branch, SimpleMatrix projection, SimpleMatrix dY) {
        throw new UnsupportedOperationException("TODO: the same gradients, and that of the projection");
    }
}
