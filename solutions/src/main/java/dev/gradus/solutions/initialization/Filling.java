package dev.gradus.solutions.initialization;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;

/** The ways in which the faulty initialisers fill a matrix. */
final class Filling {
    private Filling() {}

    /** One weight. */
    @FunctionalInterface
    interface Draw {
        double from(Random random);
    }

    static SimpleMatrix rowByRow(int rows, int columns, Random random, Draw draw) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, draw.from(random));
            }
        }
        return matrix;
    }

    static SimpleMatrix repeatedRow(int rows, int columns, Random random, Draw draw) {
        SimpleMatrix row = rowByRow(1, columns, random, draw);
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            matrix.setRow(i, row);
        }
        return matrix;
    }
}
