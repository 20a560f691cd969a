package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.BatchNormalization;
import dev.gradus.matrix.Matrices;
import org.ejml.simple.SimpleMatrix;

/** Whole matrices: statistics are row vectors, and dividing by the deviations is a product with a diagonal matrix. */
public final class MatrixBatchNormalization implements BatchNormalization {

    @Override
    public Statistics batchStatistics(SimpleMatrix x) {
        int m = x.getNumRows();
        SimpleMatrix mean = Matrices.sumRows(x).divide(m);
        SimpleMatrix centred = Matrices.addRow(x, mean.negative());
        SimpleMatrix variance = Matrices.sumRows(centred.elementMult(centred)).divide(m);
        return new Statistics(array(mean), array(variance));
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        Statistics batch = batchStatistics(x);
        double correction = x.getNumRows() / (x.getNumRows() - 1.0);
        SimpleMatrix mean = mixed(running.mean(), row(batch.mean()));
        SimpleMatrix variance = mixed(running.variance(), row(batch.variance()).scale(correction));
        return new Training(infer(x, parameters, batch), new Statistics(array(mean), array(variance)));
    }

    private static SimpleMatrix mixed(double[] old, SimpleMatrix taken) {
        return row(old).scale(1 - MOMENTUM).plus(taken.scale(MOMENTUM));
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics statistics) {
        SimpleMatrix inverse = Matrices.map(row(statistics.variance()), v -> Math.pow(v + EPSILON, -0.5));
        SimpleMatrix factors = SimpleMatrix.diag(array(inverse.elementMult(row(parameters.gamma()))));
        SimpleMatrix centred = Matrices.addRow(x, row(statistics.mean()).negative());
        return Matrices.addRow(centred.mult(factors), row(parameters.beta()));
    }

    private static SimpleMatrix row(double[] vector) {
        return new SimpleMatrix(1, vector.length, true, vector);
    }

    private static double[] array(SimpleMatrix row) {
        return row.toArray2()[0];
    }
}
