package dev.gradus.solutions.regularization;

import dev.gradus.exercises.regularization.Dropout;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** All there is to dropout is the mask: it has the zeros and the scale, and both passes multiply with it. */
public final class ReferenceDropout implements Dropout {

    @Override
    public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
        SimpleMatrix mask = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                boolean dropped = random.nextDouble() < rate;
                mask.set(i, j, dropped ? 0 : 1 / (1 - rate));
            }
        }
        return mask;
    }

    @Override
    public Training train(SimpleMatrix x, double rate, Random random) {
        SimpleMatrix mask = mask(x.getNumRows(), x.getNumCols(), rate, random);
        return new Training(x.elementMult(mask), mask);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
        return dY.elementMult(mask);
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, double rate) {
        // The mask's mean is 1, so the expected output in training is x already.
        return x.copy();
    }
}
