package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.Dropout;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** A stream of uniform numbers becomes the mask in one go; the comparison asks what is kept. */
public final class StreamDropout implements Dropout {

    @Override
    public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
        double keep = 1 - rate;
        double[] factors = random.doubles((long) rows * columns)
                .map(u -> u < keep ? 1 / keep : 0)
                .toArray();
        return new SimpleMatrix(rows, columns, true, factors);
    }

    @Override
    public Training train(SimpleMatrix x, double rate, Random random) {
        SimpleMatrix mask = mask(x.getNumRows(), x.getNumCols(), rate, random);
        return new Training(mask.elementMult(x), mask);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
        return mask.elementMult(dY);
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, double rate) {
        return x;
    }
}
