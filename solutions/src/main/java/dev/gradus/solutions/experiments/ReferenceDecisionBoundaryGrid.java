package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** All points go through the network as one batch; only the first and the last step know of rows and columns. */
public final class ReferenceDecisionBoundaryGrid implements DecisionBoundaryGrid {

    @Override
    public double[] ticks(double low, double high, int n) {
        double[] ticks = new double[n];
        for (int i = 0; i < n; i++) {
            ticks[i] = low + i * (high - low) / (n - 1);
        }
        return ticks;
    }

    @Override
    public SimpleMatrix points(Window window, int columns, int rows) {
        double[] x = ticks(window.xMin(), window.xMax(), columns);
        double[] y = ticks(window.yMin(), window.yMax(), rows);
        SimpleMatrix points = new SimpleMatrix(rows * columns, 2);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                // Ticks ascend, a picture is read from the top.
                points.setRow(row * columns + column, 0, x[column], y[rows - 1 - row]);
            }
        }
        return points;
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Model model) {
        SimpleMatrix scaled = x.createLike();
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < x.getNumCols(); j++) {
                scaled.set(i, j, (x.get(i, j) - model.mean()[j]) / model.deviation()[j]);
            }
        }
        SimpleMatrix a1 = Matrices.map(Matrices.addRow(scaled.mult(model.w1()), model.b1()), StrictMath::tanh);
        return Matrices.map(Matrices.addRow(a1.mult(model.w2()), model.b2()), z -> 1 / (1 + StrictMath.exp(-z)));
    }

    @Override
    public SimpleMatrix probabilities(Window window, int columns, int rows, Model model) {
        SimpleMatrix probabilities = predict(points(window, columns, rows), model);
        SimpleMatrix grid = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grid.set(row, column, probabilities.get(row * columns + column));
            }
        }
        return grid;
    }
}
