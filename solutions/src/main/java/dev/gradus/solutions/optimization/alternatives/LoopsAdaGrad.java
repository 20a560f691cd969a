package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.AdaGrad;
import org.ejml.simple.SimpleMatrix;

/** Entry by entry. */
public final class LoopsAdaGrad implements AdaGrad {

    @Override
    public Step step(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon) {
        int rows = parameters.getNumRows();
        int columns = parameters.getNumCols();
        SimpleMatrix moved = new SimpleMatrix(rows, columns);
        SimpleMatrix sums = new SimpleMatrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double g = gradient.get(i, j);
                double sum = squares.get(i, j) + Math.pow(g, 2);
                double ownRate = rate / (Math.sqrt(sum) + epsilon);
                sums.set(i, j, sum);
                moved.set(i, j, parameters.get(i, j) - ownRate * g);
            }
        }
        return new Step(moved, sums);
    }
}
