package dev.gradus.solutions.losses.alternatives;

import static dev.gradus.matrix.Matrices.map;

import dev.gradus.exercises.losses.BinaryCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/** Inner products: the labels as a row times the logarithms as a column. */
public final class MatrixBinaryCrossEntropy implements BinaryCrossEntropy {

    @Override
    public double loss(double[] p, double[] y) {
        SimpleMatrix q = clipped(p);
        SimpleMatrix labels = column(y);
        double positives = labels.dot(q.elementLog());
        double negatives = rest(labels).dot(rest(q).elementLog());
        return -(positives + negatives) / p.length;
    }

    @Override
    public double[] gradient(double[] p, double[] y) {
        SimpleMatrix q = clipped(p);
        SimpleMatrix gradient =
                q.minus(column(y)).elementDiv(q.elementMult(rest(q)).scale(p.length));
        return gradient.getDDRM().getData();
    }

    private static SimpleMatrix clipped(double[] p) {
        return map(column(p), value -> Math.max(1e-12, Math.min(1 - 1e-12, value)));
    }

    private static SimpleMatrix rest(SimpleMatrix matrix) {
        return map(matrix, value -> 1 - value);
    }

    private static SimpleMatrix column(double[] values) {
        return new SimpleMatrix(values.length, 1, true, values);
    }
}
