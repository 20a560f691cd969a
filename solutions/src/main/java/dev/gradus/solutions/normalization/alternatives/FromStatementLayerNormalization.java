package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.LayerNormalization;
import org.ejml.simple.SimpleMatrix;

/** Written from statement and contract alone, before anything else was seen. */
public final class FromStatementLayerNormalization implements LayerNormalization {

    @Override
    public Cache normalize(SimpleMatrix x) {
        int m = x.getNumRows();
        int n = x.getNumCols();
        SimpleMatrix hat = new SimpleMatrix(m, n);
        double[] deviation = new double[m];
        for (int i = 0; i < m; i++) {
            double mean = 0;
            for (int j = 0; j < n; j++) {
                mean += x.get(i, j);
            }
            mean /= n;
            double squares = 0;
            for (int j = 0; j < n; j++) {
                double d = x.get(i, j) - mean;
                squares += d * d;
            }
            deviation[i] = Math.sqrt(squares / n + EPSILON);
            for (int j = 0; j < n; j++) {
                hat.set(i, j, (x.get(i, j) - mean) / deviation[i]);
            }
        }
        return new Cache(hat, deviation);
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
        SimpleMatrix dX = new SimpleMatrix(m, n);
        double[] dGamma = new double[n];
        double[] dBeta = new double[n];
        for (int i = 0; i < m; i++) {
            double meanG = 0;
            double meanGx = 0;
            for (int j = 0; j < n; j++) {
                double g = gamma[j] * dY.get(i, j);
                double hat = cache.normalized().get(i, j);
                meanG += g / n;
                meanGx += g * hat / n;
                dGamma[j] += dY.get(i, j) * hat;
                dBeta[j] += dY.get(i, j);
            }
            for (int j = 0; j < n; j++) {
                double g = gamma[j] * dY.get(i, j);
                dX.set(i, j, (g - meanG - cache.normalized().get(i, j) * meanGx) / cache.deviation()[i]);
            }
        }
        return new Gradients(dX, dGamma, dBeta);
    }
}
