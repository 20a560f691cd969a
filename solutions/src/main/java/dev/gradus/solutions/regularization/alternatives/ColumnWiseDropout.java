package dev.gradus.solutions.regularization.alternatives;

import dev.gradus.exercises.regularization.Dropout;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** Column by column with floats: the output is scaled where it is kept, and the mask is written down beside it. */
public final class ColumnWiseDropout implements Dropout {

    @Override
    public SimpleMatrix mask(int rows, int columns, double rate, Random random) {
        SimpleMatrix ones = new SimpleMatrix(rows, columns);
        ones.fill(1);
        return train(ones, rate, random).mask();
    }

    @Override
    public Training train(SimpleMatrix x, double rate, Random random) {
        double[][] y = x.toArray2();
        double[][] mask = new double[y.length][x.getNumCols()];
        for (int j = 0; j < x.getNumCols(); j++) {
            for (int i = 0; i < y.length; i++) {
                if (random.nextFloat() >= rate) {
                    y[i][j] /= 1 - rate;
                    mask[i][j] = 1 / (1 - rate);
                } else {
                    y[i][j] = 0;
                }
            }
        }
        return new Training(new SimpleMatrix(y), new SimpleMatrix(mask));
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY, SimpleMatrix mask) {
        double[][] dX = dY.toArray2();
        for (int i = 0; i < dX.length; i++) {
            for (int j = 0; j < dX[i].length; j++) {
                dX[i][j] *= mask.get(i, j);
            }
        }
        return new SimpleMatrix(dX);
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, double rate) {
        return new SimpleMatrix(x);
    }
}
