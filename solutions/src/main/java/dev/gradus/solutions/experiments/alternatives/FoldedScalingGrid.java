package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import dev.gradus.matrix.Matrices;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The scaling is folded into the first layer: w1/σ for the weights, b1 − (mean/σ) w1 for the bias. */
public final class FoldedScalingGrid implements DecisionBoundaryGrid {

    @Override
    public double[] ticks(double low, double high, int n) {
        double step = (high - low) / (n - 1);
        return IntStream.range(0, n).mapToDouble(i -> low + step * i).toArray();
    }

    @Override
    public SimpleMatrix points(Window window, int columns, int rows) {
        SimpleMatrix across = new SimpleMatrix(new double[][] {ticks(window.xMin(), window.xMax(), columns)});
        SimpleMatrix up = new SimpleMatrix(new double[][] {ticks(window.yMin(), window.yMax(), rows)});
        SimpleMatrix first = ones(rows).kron(across.transpose());
        SimpleMatrix second = reversed(up.transpose()).kron(ones(columns));
        return first.concatColumns(second);
    }

    private static SimpleMatrix ones(int n) {
        return SimpleMatrix.filled(n, 1, 1);
    }

    private static SimpleMatrix reversed(SimpleMatrix column) {
        SimpleMatrix reversed = column.createLike();
        for (int i = 0; i < column.getNumElements(); i++) {
            reversed.set(i, column.get(column.getNumElements() - 1 - i));
        }
        return reversed;
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Model model) {
        SimpleMatrix inverse = SimpleMatrix.diag(1 / model.deviation()[0], 1 / model.deviation()[1]);
        SimpleMatrix w1 = inverse.mult(model.w1());
        SimpleMatrix mean = new SimpleMatrix(new double[][] {model.mean()});
        SimpleMatrix b1 = model.b1().minus(mean.mult(w1));
        SimpleMatrix a1 = Matrices.map(Matrices.addRow(x.mult(w1), b1), Math::tanh);
        return Matrices.map(Matrices.addRow(a1.mult(model.w2()), model.b2()), FoldedScalingGrid::sigmoid);
    }

    private static double sigmoid(double z) {
        double e = Math.exp(-Math.abs(z));
        return z < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    @Override
    public SimpleMatrix probabilities(Window window, int columns, int rows, Model model) {
        SimpleMatrix grid = predict(points(window, columns, rows), model);
        grid.reshape(rows, columns);
        return grid;
    }
}
