package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.BatchNormalization;
import org.ejml.simple.SimpleMatrix;

/** One pass over the samples: mean and sum of squared deviations are corrected with every row, as Welford does (1962). */
public final class WelfordBatchNormalization implements BatchNormalization {

    @Override
    public Statistics batchStatistics(SimpleMatrix x) {
        double[] mean = new double[x.getNumCols()];
        double[] variance = new double[x.getNumCols()];
        for (int i = 0; i < x.getNumRows(); i++) {
            for (int j = 0; j < mean.length; j++) {
                double before = x.get(i, j) - mean[j];
                mean[j] += before / (i + 1);
                variance[j] += before * (x.get(i, j) - mean[j]);
            }
        }
        for (int j = 0; j < variance.length; j++) {
            variance[j] /= x.getNumRows();
        }
        return new Statistics(mean, variance);
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        Statistics batch = batchStatistics(x);
        double m = x.getNumRows();
        double[] mean = running.mean().clone();
        double[] variance = running.variance().clone();
        for (int j = 0; j < mean.length; j++) {
            mean[j] += MOMENTUM * (batch.mean()[j] - mean[j]);
            variance[j] += MOMENTUM * (m / (m - 1) * batch.variance()[j] - variance[j]);
        }
        return new Training(infer(x, parameters, batch), new Statistics(mean, variance));
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics statistics) {
        double[][] y = x.toArray2();
        for (double[] sample : y) {
            for (int j = 0; j < sample.length; j++) {
                sample[j] = (sample[j] - statistics.mean()[j])
                                * (parameters.gamma()[j]
                                        / Math.sqrt(EPSILON + statistics.variance()[j]))
                        + parameters.beta()[j];
            }
        }
        return new SimpleMatrix(y);
    }
}
