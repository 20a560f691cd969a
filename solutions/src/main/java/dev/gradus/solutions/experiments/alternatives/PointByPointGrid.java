package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import org.ejml.simple.SimpleMatrix;

/** Plain loops: one point, one hidden unit after the other. */
public final class PointByPointGrid implements DecisionBoundaryGrid {

    @Override
    public double[] ticks(double low, double high, int n) {
        double[] ticks = new double[n];
        for (int i = 0; i < n; i++) {
            double share = (double) i / (n - 1);
            ticks[i] = (1 - share) * low + share * high;
        }
        return ticks;
    }

    @Override
    public SimpleMatrix points(Window window, int columns, int rows) {
        double across = (window.xMax() - window.xMin()) / (columns - 1);
        double down = (window.yMax() - window.yMin()) / (rows - 1);
        SimpleMatrix points = new SimpleMatrix(rows * columns, 2);
        for (int i = 0; i < rows * columns; i++) {
            points.set(i, 0, window.xMin() + i % columns * across);
            points.set(i, 1, window.yMax() - i / columns * down);
        }
        return points;
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Model model) {
        SimpleMatrix probabilities = new SimpleMatrix(x.getNumRows(), 1);
        for (int i = 0; i < x.getNumRows(); i++) {
            probabilities.set(i, probability(x.get(i, 0), x.get(i, 1), model));
        }
        return probabilities;
    }

    private static double probability(double first, double second, Model model) {
        double u = (first - model.mean()[0]) / model.deviation()[0];
        double v = (second - model.mean()[1]) / model.deviation()[1];
        double logit = model.b2().get(0);
        for (int j = 0; j < model.b1().getNumElements(); j++) {
            double z = model.b1().get(j)
                    + u * model.w1().get(0, j)
                    + v * model.w1().get(1, j);
            logit += model.w2().get(j) * Math.tanh(z);
        }
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public SimpleMatrix probabilities(Window window, int columns, int rows, Model model) {
        double[] x = ticks(window.xMin(), window.xMax(), columns);
        double[] y = ticks(window.yMin(), window.yMax(), rows);
        SimpleMatrix grid = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                grid.set(rows - 1 - i, j, probability(x[j], y[i], model));
            }
        }
        return grid;
    }
}
