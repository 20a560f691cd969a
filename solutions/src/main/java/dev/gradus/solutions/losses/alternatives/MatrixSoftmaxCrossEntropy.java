package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/** No loops over entries: columns of ones spread a row's maximum and sum over its classes. */
public final class MatrixSoftmaxCrossEntropy implements SoftmaxCrossEntropy {

    @Override
    public double loss(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix shifted = shifted(z);
        SimpleMatrix logOfSums = sums(shifted.elementExp()).elementLog();
        return shifted.minus(spread(logOfSums, z.getNumCols())).elementMult(y).elementSum() / -z.getNumRows();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix exponentials = shifted(z).elementExp();
        SimpleMatrix p = exponentials.elementDiv(spread(sums(exponentials), z.getNumCols()));
        return p.minus(y).divide(z.getNumRows());
    }

    private static SimpleMatrix shifted(SimpleMatrix z) {
        SimpleMatrix maxima = new SimpleMatrix(z.getNumRows(), 1);
        for (int i = 0; i < z.getNumRows(); i++) {
            maxima.set(i, 0, z.extractVector(true, i).elementMax());
        }
        return z.minus(spread(maxima, z.getNumCols()));
    }

    private static SimpleMatrix sums(SimpleMatrix matrix) {
        return matrix.mult(SimpleMatrix.ones(matrix.getNumCols(), 1));
    }

    private static SimpleMatrix spread(SimpleMatrix column, int columns) {
        return column.mult(SimpleMatrix.ones(1, columns));
    }
}
