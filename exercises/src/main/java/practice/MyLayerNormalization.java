package practice;

import dev.gradus.exercises.normalization.LayerNormalization;
import org.ejml.simple.SimpleMatrix;

/** Your layer normalisation. Statistics belong to rows, scales and shifts to columns. */
public final class MyLayerNormalization implements LayerNormalization {

    @Override
    public Cache normalize(SimpleMatrix x) {
        throw new UnsupportedOperationException("TODO: x̂ and the standard deviation of every row");
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta) {
        throw new UnsupportedOperationException("TODO: normalise, then scale and shift every feature");
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        throw new UnsupportedOperationException("TODO: the gradients by inputs, scales and shifts");
    }
}
