package dev.gradus.solutions.lessons;

import static dev.gradus.solutions.lessons.Drawing.n;

import dev.gradus.exercises.training.XorMlp;
import dev.gradus.solutions.training.ReferenceXorMlp;
import org.ejml.simple.SimpleMatrix;

/** The probability of a network over a rectangle, shaded in steps, with the samples. */
final class Boundary {
    private static final int LEVELS = 10;
    private static final int COLUMNS = 60;
    private static final int ROWS = 48;

    private final double[][] probabilities;

    private Boundary(double[][] probabilities) {
        this.probabilities = probabilities;
    }

    static Boundary of(XorMlp.Parameters network, double x0, double x1, double y0, double y1) {
        SimpleMatrix grid = new SimpleMatrix(ROWS * COLUMNS, 2);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                grid.setRow(
                        row * COLUMNS + column,
                        0,
                        x0 + (x1 - x0) * (column + 0.5) / COLUMNS,
                        y1 - (y1 - y0) * (row + 0.5) / ROWS);
            }
        }
        SimpleMatrix p = new ReferenceXorMlp().predict(grid, network);
        double[][] probabilities = new double[ROWS][COLUMNS];
        for (int i = 0; i < p.getNumElements(); i++) {
            probabilities[i / COLUMNS][i % COLUMNS] = p.get(i);
        }
        return new Boundary(probabilities);
    }

    /** Orange for 1, blue for 0, the more certain the stronger. */
    void draw(Drawing drawing, double left, double top, double width, double height) {
        double w = width / COLUMNS;
        double h = height / ROWS;
        for (int level = 0; level < LEVELS; level++) {
            StringBuilder data = new StringBuilder();
            for (int row = 0; row < ROWS; row++) {
                int column = 0;
                while (column < COLUMNS) {
                    int from = column;
                    while (column < COLUMNS && level(row, column) == level) {
                        column++;
                    }
                    if (column > from) {
                        data.append("M").append(n(left + from * w)).append(' ').append(n(top + row * h));
                        data.append("h")
                                .append(n((column - from) * w))
                                .append("v")
                                .append(n(h));
                        data.append("h").append(n((from - column) * w)).append("z");
                    } else {
                        column++;
                    }
                }
            }
            double certainty = Math.abs(2 * (level + 0.5) / LEVELS - 1);
            drawing.shade(data.toString(), level < LEVELS / 2 ? "f1" : "f0", 0.45 * certainty);
        }
    }

    private int level(int row, int column) {
        return Math.min(LEVELS - 1, (int) (probabilities[row][column] * LEVELS));
    }
}
