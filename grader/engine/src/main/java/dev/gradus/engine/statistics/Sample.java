package dev.gradus.engine.statistics;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Weights of several matrices of one shape, one matrix after the other, each row by row.
 *
 * @param rows m of each matrix
 * @param columns n of each matrix
 * @param values all weights
 * @param sorted the same, ascending
 */
record Sample(int rows, int columns, double[] values, double[] sorted) {

    static Sample of(List<SimpleMatrix> matrices) {
        if (matrices.isEmpty()) {
            throw new IllegalArgumentException("There are no weights to judge");
        }
        int rows = matrices.get(0).getNumRows();
        int columns = matrices.get(0).getNumCols();
        double[] values = new double[rows * columns * matrices.size()];
        int at = 0;
        for (SimpleMatrix matrix : matrices) {
            if (matrix.getNumRows() != rows || matrix.getNumCols() != columns) {
                throw new IllegalArgumentException("The matrices differ in shape: %d × %d and %d × %d"
                        .formatted(rows, columns, matrix.getNumRows(), matrix.getNumCols()));
            }
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    values[at++] = matrix.get(row, column);
                }
            }
        }
        if (values.length < InitializerCheck.FEWEST_DRAWS) {
            throw new IllegalArgumentException("%d weights are too few to judge, at least %d are needed"
                    .formatted(values.length, InitializerCheck.FEWEST_DRAWS));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(rows, columns, values, sorted);
    }

    int size() {
        return values.length;
    }

    int matrices() {
        return values.length / (rows * columns);
    }

    double value(int matrix, int row, int column) {
        return values[(matrix * rows + row) * columns + column];
    }

    boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    double mean() {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Mean of wᵖ. */
    double moment(int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value, power);
        }
        return sum / values.length;
    }

    double smallest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    double largestSize() {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** Distinct values / all values. */
    double distinctShare() {
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return (double) distinct / sorted.length;
    }
}
