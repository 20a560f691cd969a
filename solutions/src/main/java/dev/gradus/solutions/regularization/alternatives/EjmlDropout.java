package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.Dropout;
import java.util.Random;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.simple.SimpleMatrix;

/** EJML draws the uniform numbers; floor(u + keep) is 1 where u is at least the rate. */
public final class EjmlDropout implements Dropout {

    @Override
    public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
        SimpleMatrix uniform = SimpleMatrix.wrap(RandomMatrices_DDRM.rectangle(rows, columns, 0, 1, random));
        return uniform.elementOp((int row, int column, double u) -> Math.floor(u + (1 - rate)))
                .divide(1 - rate);
    }

    @Override
    public Training train(SimpleMatrix x, double rate, Random random) {
        SimpleMatrix mask = mask(x.getNumRows(), x.getNumCols(), rate, random);
        return new Training(x.elementMult(mask), mask);
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
        return dY.elementOp((int row, int column, double value) -> value * mask.get(row, column));
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, double rate) {
        return x.copy();
    }
}
