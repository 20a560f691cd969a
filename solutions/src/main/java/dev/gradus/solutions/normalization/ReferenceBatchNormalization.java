package dev.gradus.solutions.normalization;

import dev.gradus.exercises.normalization.BatchNormalization;
import org.ejml.simple.SimpleMatrix;

/** Training and inference differ only in whose mean and variance they hand to the same formula. */
public final class ReferenceBatchNormalization implements BatchNormalization {

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
            // The mean is subtracted before squaring: E[x²] − E[x]² would lose the digits of a large mean twice.
            for (int i = 0; i < m; i++) {
                double deviation = x.get(i, j) - mean[j];
                variance[j] += deviation * deviation / m;
            }
        }
        return new Statistics(mean, variance);
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        Statistics batch = batchStatistics(x);
        return new Training(normalize(x, parameters, batch), updated(running, batch, x.getNumRows()));
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics running) {
        return normalize(x, parameters, running);
    }

    private static SimpleMatrix normalize(SimpleMatrix x, Parameters parameters, Statistics statistics) {
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int j = 0; j < x.getNumCols(); j++) {
            double deviation = Math.sqrt(statistics.variance()[j] + EPSILON);
            for (int i = 0; i < x.getNumRows(); i++) {
                double normalized = (x.get(i, j) - statistics.mean()[j]) / deviation;
                y.set(i, j, parameters.gamma()[j] * normalized + parameters.beta()[j]);
            }
        }
        return y;
    }

    private static Statistics updated(Statistics running, Statistics batch, int m) {
        int n = batch.mean().length;
        double[] mean = new double[n];
        double[] variance = new double[n];
        for (int j = 0; j < n; j++) {
            double unbiased = batch.variance()[j] * m / (m - 1);
            mean[j] = (1 - MOMENTUM) * running.mean()[j] + MOMENTUM * batch.mean()[j];
            variance[j] = (1 - MOMENTUM) * running.variance()[j] + MOMENTUM * unbiased;
        }
        return new Statistics(mean, variance);
    }
}
