package dev.gradus.solutions.pictures;

import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import java.util.Optional;
import org.ejml.simple.SimpleMatrix;

/** Draws where a submitted matrix is wrong: one colour for the error of each entry. */
public final class ErrorMap {
    private static final double VISIBLE = 1e-9;

    private ErrorMap() {}

    /**
     * Errors relative to the largest right entry; nothing for a matrix that is missing or has another shape.
     *
     * @param quantity its name as the contract uses it
     */
    public static Optional<Picture> of(String quantity, SimpleMatrix got, SimpleMatrix right) {
        int rows = right.getNumRows();
        int columns = right.getNumCols();
        if (got == null || got.getNumRows() != rows || got.getNumCols() != columns) {
            return Optional.empty();
        }
        double largest = right.elementMaxAbs();
        double scale = largest == 0 ? 1 : largest;
        double[][] errors = new double[rows][columns];
        int wrong = 0;
        double worst = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double error = Math.abs(got.get(i, j) - right.get(i, j)) / scale;
                errors[i][j] = error;
                if (!(error <= VISIBLE)) {
                    wrong++;
                    worst = error > worst || Double.isNaN(error) ? error : worst;
                }
            }
        }
        String size = quantity + ", " + rows + " × " + columns + ": ";
        String alternative = wrong == 0
                ? size + "all entries are right."
                : size + wrong + " of " + rows * columns + " entries are wrong, the worst by " + Show.number(worst)
                        + " of the largest right entry.";
        return Optional.of(new Picture.HeatMap("Relative error of " + quantity, alternative, errors, "relative error"));
    }
}
