package dev.gradus.matrix;

import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/**
 * The three operations on matrices that neural networks need and {@link SimpleMatrix} lacks. Each makes a new matrix and
 * leaves its arguments as they are.
 */
public final class Matrices {
    private Matrices() {}

    /**
     * Adds a row to every row, as the bias of a layer is added to every sample.
     *
     * @param matrix {@code m × n}
     * @param row {@code 1 × n}
     * @return {@code m × n}
     * @throws IllegalArgumentException if {@code row} is not {@code 1 × n}
     */
    public static SimpleMatrix addRow(SimpleMatrix matrix, SimpleMatrix row) {
        if (row.getNumRows() != 1 || row.getNumCols() != matrix.getNumCols()) {
            throw new IllegalArgumentException("A row of shape " + shape(row) + " cannot be added to every row of a "
                    + shape(matrix) + " matrix: it must be 1 × " + matrix.getNumCols());
        }
        SimpleMatrix sum = new SimpleMatrix(matrix.getNumRows(), matrix.getNumCols());
        for (int i = 0; i < matrix.getNumRows(); i++) {
            for (int j = 0; j < matrix.getNumCols(); j++) {
                sum.set(i, j, matrix.get(i, j) + row.get(0, j));
            }
        }
        return sum;
    }

    /**
     * Adds up the rows, as the gradient of a bias is added up over the samples: entry {@code j} is the sum of column
     * {@code j}, from the first row to the last.
     *
     * @param matrix {@code m × n}
     * @return {@code 1 × n}
     */
    public static SimpleMatrix sumRows(SimpleMatrix matrix) {
        SimpleMatrix sum = new SimpleMatrix(1, matrix.getNumCols());
        for (int i = 0; i < matrix.getNumRows(); i++) {
            for (int j = 0; j < matrix.getNumCols(); j++) {
                sum.set(0, j, sum.get(0, j) + matrix.get(i, j));
            }
        }
        return sum;
    }

    /**
     * Applies a function to every entry, as an activation is applied to every unit of every sample.
     *
     * @param matrix {@code m × n}
     * @param function from an entry to its new value
     * @return {@code m × n}
     */
    public static SimpleMatrix map(SimpleMatrix matrix, DoubleUnaryOperator function) {
        SimpleMatrix image = new SimpleMatrix(matrix.getNumRows(), matrix.getNumCols());
        for (int i = 0; i < matrix.getNumRows(); i++) {
            for (int j = 0; j < matrix.getNumCols(); j++) {
                image.set(i, j, function.applyAsDouble(matrix.get(i, j)));
            }
        }
        return image;
    }

    private static String shape(SimpleMatrix matrix) {
        return matrix.getNumRows() + " × " + matrix.getNumCols();
    }
}
