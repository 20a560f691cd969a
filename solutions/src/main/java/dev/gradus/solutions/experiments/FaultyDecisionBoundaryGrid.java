package dev.gradus.solutions.experiments;

import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import dev.gradus.exercises.experiments.StandardScaler.Scaling;
import dev.gradus.matrix.Matrices;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** {@link ReferenceDecisionBoundaryGrid} with its known mistakes as switches. */
public final class FaultyDecisionBoundaryGrid implements DecisionBoundaryGrid {
    private final Set<GridSlip> made;

    public FaultyDecisionBoundaryGrid(Set<GridSlip> made) {
        this.made = Set.copyOf(made);
    }

    @Override
    public double[] ticks(double low, double high, int n) {
        double[] ticks = new double[n];
        for (int i = 0; i < n; i++) {
            ticks[made(GridSlip.DESCENDING) ? n - 1 - i : i] = tick(low, high, n, i);
        }
        return ticks;
    }

    private double tick(double low, double high, int n, int i) {
        if (made(GridSlip.WHOLE_STEPS)) {
            return low + i * ((int) (high - low) / (n - 1));
        }
        if (made(GridSlip.END_MISSED)) {
            return low + i * (high - low) / n;
        }
        if (made(GridSlip.CELL_CENTRES)) {
            return low + (i + 0.5) * (high - low) / n;
        }
        return low + i * (high - low) / (n - 1);
    }

    @Override
    public SimpleMatrix points(Window window, int columns, int rows) {
        boolean exchanged = made(GridSlip.COUNTS_EXCHANGED);
        int across = exchanged ? rows : columns;
        int down = exchanged ? columns : rows;
        double[] x = ticks(window.xMin(), window.xMax(), across);
        double[] y = ticks(window.yMin(), window.yMax(), down);
        SimpleMatrix points = new SimpleMatrix(down * across, 2);
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                int index = made(GridSlip.COLUMN_BY_COLUMN) ? column * down + row : row * across + column;
                double second = y[made(GridSlip.UPSIDE_DOWN) ? row : down - 1 - row];
                if (made(GridSlip.FEATURES_EXCHANGED)) {
                    points.setRow(index, 0, second, x[column]);
                } else {
                    points.setRow(index, 0, x[column], second);
                }
            }
        }
        return points;
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Model model) {
        SimpleMatrix z1 = Matrices.addRow(scaled(x, model).mult(model.w1()), model.b1());
        SimpleMatrix a1 = made(GridSlip.LINEAR_HIDDEN) ? z1 : Matrices.map(z1, StrictMath::tanh);
        return Matrices.map(Matrices.addRow(a1.mult(model.w2()), model.b2()), this::output);
    }

    private SimpleMatrix scaled(SimpleMatrix x, Model model) {
        if (made(GridSlip.UNSCALED_FEATURES)) {
            return x;
        }
        Scaling scaling = made(GridSlip.SCALED_BY_THE_GRID)
                ? new ReferenceStandardScaler().fit(x)
                : new Scaling(made(GridSlip.NOT_CENTRED) ? new double[2] : model.mean(), model.deviation());
        return new ReferenceStandardScaler().transform(x, scaling);
    }

    private double output(double z) {
        double p = 1 / (1 + StrictMath.exp(-z));
        if (made(GridSlip.LOGITS)) {
            return z;
        }
        if (made(GridSlip.CLASSES)) {
            return p >= 0.5 ? 1 : 0;
        }
        return made(GridSlip.OTHER_CLASS) ? 1 - p : p;
    }

    @Override
    public SimpleMatrix probabilities(Window window, int columns, int rows, Model model) {
        SimpleMatrix probabilities = predict(points(window, columns, rows), model);
        SimpleMatrix grid = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int index = made(GridSlip.FILLED_BY_COLUMNS) ? column * rows + row : row * columns + column;
                grid.set(made(GridSlip.TURNED_GRID) ? rows - 1 - row : row, column, probabilities.get(index));
            }
        }
        return made(GridSlip.TRANSPOSED_GRID) ? grid.transpose() : grid;
    }

    private boolean made(GridSlip slip) {
        return made.contains(slip);
    }
}
