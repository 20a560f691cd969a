package dev.gradus.solutions.normalization;

import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;

/** Draws where a matrix is wrong: the error of every entry relative to the largest right one. */
final class ErrorMap {
    private static final double VISIBLE = 1e-9;

    private ErrorMap() {}

    /** Adds the picture; a matrix of another shape has none. */
    static void show(Evidence evidence, String name, SimpleMatrix got, SimpleMatrix right) {
        int rows = right.getNumRows();
        int columns = right.getNumCols();
        if (got == null || got.getNumRows() != rows || got.getNumCols() != columns) {
            return;
        }
        double scale = Math.max(right.elementMaxAbs(), Double.MIN_NORMAL);
        double[][] errors = new double[rows][columns];
        int wrong = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                errors[i][j] = Math.abs(got.get(i, j) - right.get(i, j)) / scale;
                wrong += errors[i][j] <= VISIBLE ? 0 : 1;
            }
        }
        String alternative = String.format(
                Locale.ROOT,
                "%s, %d × %d, samples downwards and features across: %s of %d entries differ from the right ones.",
                name,
                rows,
                columns,
                Show.number(wrong),
                rows * columns);
        evidence.show(new Picture.HeatMap("Relative error of " + name, alternative, errors, "relative error"));
    }
}
