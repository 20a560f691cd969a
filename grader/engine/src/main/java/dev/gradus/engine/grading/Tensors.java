package dev.gradus.engine.grading;

import org.ejml.simple.SimpleMatrix;

/** Reads the numbers out of the kinds of value that contracts use: {@code double}, vectors and matrices. */
public final class Tensors {
    private Tensors() {}

    /** {@code rows × columns}. */
    public record Shape(int rows, int columns) {
        @Override
        public String toString() {
            return rows + " × " + columns;
        }
    }

    /** A number is 1 × 1, a vector 1 × n; a ragged {@code double[][]} has -1 columns. */
    public static Shape shape(Object tensor) {
        if (tensor instanceof Number) {
            return new Shape(1, 1);
        }
        if (tensor instanceof double[] vector) {
            return new Shape(1, vector.length);
        }
        if (tensor instanceof SimpleMatrix matrix) {
            return new Shape(matrix.getNumRows(), matrix.getNumCols());
        }
        if (tensor instanceof double[][] rows) {
            int columns = rows.length == 0 ? 0 : rows[0].length;
            for (double[] row : rows) {
                if (row.length != columns) {
                    return new Shape(rows.length, -1);
                }
            }
            return new Shape(rows.length, columns);
        }
        throw new IllegalArgumentException(
                "Not a number, vector or matrix: " + tensor.getClass().getName());
    }

    /** All entries, row-major. */
    public static double[] values(Object tensor) {
        if (tensor instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (tensor instanceof double[] vector) {
            return vector;
        }
        if (tensor instanceof SimpleMatrix matrix) {
            return rowMajor(matrix);
        }
        if (tensor instanceof double[][] rows) {
            return java.util.Arrays.stream(rows)
                    .flatMapToDouble(java.util.Arrays::stream)
                    .toArray();
        }
        throw new IllegalArgumentException(
                "Not a number, vector or matrix: " + tensor.getClass().getName());
    }

    /** The entries of a matrix, row-major. */
    public static double[] rowMajor(SimpleMatrix matrix) {
        double[] values = new double[matrix.getNumElements()];
        int columns = matrix.getNumCols();
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.get(i / columns, i % columns);
        }
        return values;
    }
}
