package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.LayerNormalization;
import org.ejml.simple.SimpleMatrix;

/** Plain loops forwards; backwards the n × n Jacobian of every sample, written out entry by entry. */
public final class JacobianLayerNormalization implements LayerNormalization {

    @Override
    public Cache normalize(SimpleMatrix x) {
        double[][] rows = x.toArray2();
        double[] deviation = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (double value : rows[i]) {
                sum += value;
            }
            double squares = 0;
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] -= sum / rows[i].length;
                squares += rows[i][j] * rows[i][j];
            }
            deviation[i] = Math.sqrt(squares / rows[i].length + 1e-5);
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] /= deviation[i];
            }
        }
        return new Cache(new SimpleMatrix(rows), deviation);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta) {
        double[][] y = normalize(x).normalized().toArray2();
        for (double[] row : y) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= gamma[j];
                row[j] += beta[j];
            }
        }
        return new SimpleMatrix(y);
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        double[][] normalized = cache.normalized().toArray2();
        int n = gamma.length;
        double[][] dX = new double[normalized.length][n];
        double[] dGamma = new double[n];
        double[] dBeta = new double[n];
        for (int i = 0; i < normalized.length; i++) {
            for (int out = 0; out < n; out++) {
                double upstream = dY.get(i, out);
                dBeta[out] += upstream;
                dGamma[out] += upstream * normalized[i][out];
                for (int in = 0; in < n; in++) {
                    double same = in == out ? 1 : 0;
                    double slope = (same - (1 + normalized[i][in] * normalized[i][out]) / n) / cache.deviation()[i];
                    dX[i][in] += upstream * gamma[out] * slope;
                }
            }
        }
        return new Gradients(new SimpleMatrix(dX), dGamma, dBeta);
    }
}
