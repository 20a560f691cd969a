package dev.gradus.engine.toy;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** A small contract for tests of the engine: a layer without activation, and random weights for it. */
public interface AffineLayer {

    /** {@code dW} and {@code db}, averaged over the batch. */
    record Gradients(SimpleMatrix dW, SimpleMatrix db) {}

    /** {@code x w + b}, b added to every row. */
    SimpleMatrix forward(SimpleMatrix x, SimpleMatrix w, SimpleMatrix b);

    /** {@code xᵀ dz / m} and the mean of dz's rows. */
    Gradients backward(SimpleMatrix x, SimpleMatrix dz);

    /** {@code rows × columns} of N(0, 1/rows). */
    @Randomized
    SimpleMatrix weights(int rows, int columns, Random random);
}
