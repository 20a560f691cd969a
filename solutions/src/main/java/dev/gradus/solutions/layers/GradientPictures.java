package dev.gradus.solutions.layers;

import dev.gradus.engine.grading.Evidence;
import dev.gradus.engine.grading.Show;
import dev.gradus.engine.report.Picture;
import dev.gradus.exercises.layers.TwoLayerBackprop.Gradients;
import java.util.Locale;
import org.ejml.simple.SimpleMatrix;

/** Draws where gradients are wrong: one heat map of relative errors for each tensor. */
final class GradientPictures {
    private static final double VISIBLE = 1e-9;

    private GradientPictures() {}

    static void show(Evidence evidence, Gradients got, Gradients right) {
        show(evidence, "dW1", got.dW1(), right.dW1());
        show(evidence, "db1", got.db1(), right.db1());
        show(evidence, "dW2", got.dW2(), right.dW2());
        show(evidence, "db2", got.db2(), right.db2());
    }

    static void show(Evidence evidence, String name, SimpleMatrix got, SimpleMatrix right) {
        int rows = right.getNumRows();
        int columns = right.getNumCols();
        if (got == null || got.getNumRows() != rows || got.getNumCols() != columns) {
            return;
        }
        double scale = right.elementMaxAbs();
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
        String alternative = String.format(
                Locale.ROOT,
                wrong == 0
                        ? "%s, %d × %d: all entries are right."
                        : "%s, %d × %d: %d of %d entries are wrong, the worst by %s of the largest right entry.",
                name,
                rows,
                columns,
                wrong,
                rows * columns,
                Show.number(worst));
        evidence.show(new Picture.HeatMap("Relative error of " + name, alternative, errors, "relative error"));
    }
}
