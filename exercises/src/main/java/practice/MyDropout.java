package practice;

import dev.gradus.exercises.regularization.Dropout;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Your dropout. {@code rate} is the probability to drop, and {@code random} is all the randomness there is. */
public final class MyDropout implements Dropout {

    @Override
    public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
        throw new UnsupportedOperationException("TODO: 0 or 1/(1 - rate) for every entry, drawn independently");
    }

    @Override
    public Training train(SimpleMatrix x, double rate, Random random) {
        throw new UnsupportedOperationException("TODO: apply a new mask, and return it too");
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
        throw new UnsupportedOperationException("TODO: the gradient by x");
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, double rate) {
        throw new UnsupportedOperationException("TODO: what is left to do when nothing is dropped?");
    }
}
