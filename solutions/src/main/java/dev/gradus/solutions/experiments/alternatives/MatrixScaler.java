package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.StandardScaler;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** Whole matrices: rows of means and deviations, a diagonal matrix for the division. */
public final class MatrixScaler implements StandardScaler {

    @Override
    public Scaling fit(SimpleMatrix x) {
        double m = x.getNumRows();
        SimpleMatrix mean = Matrices.sumRows(x).divide(m);
        SimpleMatrix centred = Matrices.addRow(x, mean.negative());
        SimpleMatrix variance = Matrices.sumRows(centred.elementMult(centred)).divide(m);
        SimpleMatrix deviation = Matrices.map(variance, value -> value > 0 ? Math.sqrt(value) : 1);
        return new Scaling(
                mean.getDDRM().getData().clone(), deviation.getDDRM().getData().clone());
    }

    @Override
    public SimpleMatrix transform(SimpleMatrix x, Scaling scaling) {
        return Matrices.addRow(x, row(scaling.mean()).negative())
                .mult(SimpleMatrix.diag(scaling.deviation()).invert());
    }

    @Override
    public SimpleMatrix inverse(SimpleMatrix z, Scaling scaling) {
        return Matrices.addRow(z.mult(SimpleMatrix.diag(scaling.deviation())), row(scaling.mean()));
    }

    @Override
    public Scaled scale(SimpleMatrix train, SimpleMatrix test) {
        SimpleMatrix both = transform(train.concatRows(test), fit(train));
        return new Scaled(both.rows(0, train.getNumRows()), both.rows(train.getNumRows(), both.getNumRows()));
    }

    private static SimpleMatrix row(double[] values) {
        return new SimpleMatrix(new double[][] {values});
    }
}
