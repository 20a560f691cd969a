package practice;

import dev.gradus.engine.toy.AffineLayer;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** A skeleton. */
public class MyAffineLayer implements AffineLayer {
    @Override
    public SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b) {
        throw new UnsupportedOperationException("TODO: x w + b");
    }

    @Override
    public Gradients backward(SimpleMatrix x, SimpleMatrix dz) {
        throw new UnsupportedOperationException("TODO: dW and db");
    }

    @Override
    public SimpleMatrix weights(int rows, int columns, Random random) {
        throw new UnsupportedOperationException("TODO: draw");
    }
}
