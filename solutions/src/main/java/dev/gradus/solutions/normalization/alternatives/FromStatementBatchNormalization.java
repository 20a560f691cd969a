package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.BatchNormalization;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementBatchNormalization implements BatchNormalization {

    @Override
    public Statistics batchStatistics(SimpleMatrix x) {
        int m = x.getNumRows();
        int n = x.getNumCols();
        double[] mean = new double[n];
        double[] variance = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                mean[j] += x.get(i, j) / m;
            }
            for (int i = 0; i < m; i++) {
                double d = x.get(i, j) - mean[j];
                variance[j] += d * d / m;
            }
        }
        return new Statistics(mean, variance);
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        double m = x.getNumRows();
        Statistics batch = batchStatistics(x);
        int n = x.getNumCols();
        double[] mean = new double[n];
        double[] variance = new double[n];
        for (int j = 0; j < n; j++) {
            mean[j] = (1 - MOMENTUM) * running.mean()[j] + MOMENTUM * batch.mean()[j];
            variance[j] = (1 - MOMENTUM) * running.variance()[j] + MOMENTUM * batch.variance()[j] * m / (m - 1);
        }
        return new Training(infer(x, parameters, batch), new Statistics(mean, variance));
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics running) {
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int j = 0; j < x.getNumCols(); j++) {
            double sd = Math.sqrt(running.variance()[j] + EPSILON);
            for (int i = 0; i < x.getNumRows(); i++) {
                y.set(
                        i,
                        j,
                        parameters.gamma()[j] * (x.get(i, j) - running.mean()[j]) / sd
                                + parameters.beta()[j]);
            }
        }
        return y;
    }
}
