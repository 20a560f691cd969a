package dev.gradus.solutions.normalization;

import dev.gradus.exercises.normalization.LayerNormalization;
import org.ejml.simple.SimpleMatrix;

/**
 * Batch normalisation turned by a quarter: statistics run along rows. The scales do not turn with it, they still belong to
 * the columns, so in the backward pass γ differs within every sum and has to be multiplied in before.
 */
public final class ReferenceLayerNormalization implements LayerNormalization {

    @Override
    public Cache normalize(SimpleMatrix x) {
        int m = x.getNumRows();
        int n = x.getNumCols();
        SimpleMatrix normalized = new SimpleMatrix(m, n);
        double[] deviation = new double[m];
        for (int i = 0; i < m; i++) {
            double mean = 0;
            for (int j = 0; j < n; j++) {
                mean += x.get(i, j) / n;
            }
            double variance = 0;
            for (int j = 0; j < n; j++) {
                variance += (x.get(i, j) - mean) * (x.get(i, j) - mean) / n;
            }
            deviation[i] = Math.sqrt(variance + EPSILON);
            for (int j = 0; j < n; j++) {
                normalized.set(i, j, (x.get(i, j) - mean) / deviation[i]);
            }
        }
        return new Cache(normalized, deviation);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta) {
        SimpleMatrix y = normalize(x).normalized();
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                y.set(i, j, gamma[j] * y.get(i, j) + beta[j]);
            }
        }
        return y;
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        int m = dY.getNumRows();
        int n = dY.getNumCols();
        SimpleMatrix normalized = cache.normalized();
        SimpleMatrix dX = new SimpleMatrix(m, n);
        double[] dGamma = new double[n];
        double[] dBeta = new double[n];
        for (int i = 0; i < m; i++) {
            double throughMean = 0;
            double throughVariance = 0;
            for (int j = 0; j < n; j++) {
                dBeta[j] += dY.get(i, j);
                dGamma[j] += dY.get(i, j) * normalized.get(i, j);
                double dNormalized = gamma[j] * dY.get(i, j);
                throughMean += dNormalized / n;
                throughVariance += dNormalized * normalized.get(i, j) / n;
            }
            for (int j = 0; j < n; j++) {
                double own = gamma[j] * dY.get(i, j);
                dX.set(i, j, (own - throughMean - normalized.get(i, j) * throughVariance) / cache.deviation()[i]);
            }
        }
        return new Gradients(dX, dGamma, dBeta);
    }
}
