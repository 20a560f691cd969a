package dev.gradus.solutions.normalization;

import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import org.ejml.simple.SimpleMatrix;

/**
 * A sample reaches the loss in three ways: through its own x̂, through the mean and through the variance of the batch.
 *
 * <p>Added up they are dX = γ/σ · (dY − mean of dY − x̂ · mean of dY·x̂): the gradient that arrives, less its part along
 * the constant vector and its part along x̂. Shifting or stretching all samples changes no output, so the gradient has
 * nothing in these two directions.
 */
public final class ReferenceBatchNormalizationBackward implements BatchNormalizationBackward {

    @Override
    public Cache normalize(SimpleMatrix x) {
        int m = x.getNumRows();
        int n = x.getNumCols();
        SimpleMatrix normalized = new SimpleMatrix(m, n);
        double[] deviation = new double[n];
        for (int j = 0; j < n; j++) {
            double mean = 0;
            for (int i = 0; i < m; i++) {
                mean += x.get(i, j) / m;
            }
            double variance = 0;
            for (int i = 0; i < m; i++) {
                variance += (x.get(i, j) - mean) * (x.get(i, j) - mean) / m;
            }
            deviation[j] = Math.sqrt(variance + EPSILON);
            for (int i = 0; i < m; i++) {
                normalized.set(i, j, (x.get(i, j) - mean) / deviation[j]);
            }
        }
        return new Cache(normalized, deviation);
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        int m = dY.getNumRows();
        int n = dY.getNumCols();
        SimpleMatrix dX = new SimpleMatrix(m, n);
        double[] dGamma = new double[n];
        double[] dBeta = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                dBeta[j] += dY.get(i, j);
                dGamma[j] += dY.get(i, j) * cache.normalized().get(i, j);
            }
            double scale = gamma[j] / cache.deviation()[j];
            for (int i = 0; i < m; i++) {
                double throughMean = dBeta[j] / m;
                double throughVariance = cache.normalized().get(i, j) * dGamma[j] / m;
                dX.set(i, j, scale * (dY.get(i, j) - throughMean - throughVariance));
            }
        }
        return new Gradients(dX, dGamma, dBeta);
    }

    @Override
    public SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY) {
        SimpleMatrix dX = new SimpleMatrix(dY.getNumRows(), dY.getNumCols());
        for (int j = 0; j < dY.getNumCols(); j++) {
            double scale = gamma[j] / Math.sqrt(runningVariance[j] + EPSILON);
            for (int i = 0; i < dY.getNumRows(); i++) {
                dX.set(i, j, scale * dY.get(i, j));
            }
        }
        return dX;
    }
}
