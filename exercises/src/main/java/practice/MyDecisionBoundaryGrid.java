package practice;

import dev.gradus.exercises.experiments.DecisionBoundaryGrid;
import org.ejml.simple.SimpleMatrix;

/** Your grid. The last method puts the others together. */
public final class MyDecisionBoundaryGrid implements DecisionBoundaryGrid {

    @Override
    public double[] ticks(double low, double high, int n) {
        throw new UnsupportedOperationException("TODO: n equally spaced numbers, both ends included");
    }

    @Override
    public SimpleMatrix points(Window window, int columns, int rows) {
        throw new UnsupportedOperationException(
                "TODO: every point as a row, read from the top left to the bottom right");
    }

    @Override
    public SimpleMatrix predict(SimpleMatrix x, Model model) {
        throw new UnsupportedOperationException("TODO: scale the features, then the two layers");
    }

    @Override
    public SimpleMatrix probabilities(Window window, int columns, int rows, Model model) {
        throw new UnsupportedOperationException("TODO: the predictions, laid out as rows x columns");
    }
}
