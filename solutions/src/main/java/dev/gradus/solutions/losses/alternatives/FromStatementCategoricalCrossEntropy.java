package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementCategoricalCrossEntropy implements CategoricalCrossEntropy {

    private static final double SMALLEST = 1e-12;

    @Override
    public double loss(SimpleMatrix p, SimpleMatrix y) {
        double sum = 0;
        for (int i = 0; i < p.getNumRows(); i++) {
            for (int j = 0; j < p.getNumCols(); j++) {
                sum += y.get(i, j) * cost(p.get(i, j));
            }
        }
        return sum / p.getNumRows();
    }

    @Override
    public double lossFromIndices(SimpleMatrix p, int[] classes) {
        double sum = 0;
        for (int i = 0; i < classes.length; i++) {
            sum += cost(p.get(i, classes[i]));
        }
        return sum / classes.length;
    }

    private static double cost(double probability) {
        return -Math.log(Math.max(probability, SMALLEST));
    }
}
