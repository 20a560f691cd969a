package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import org.ejml.simple.SimpleMatrix;

/** The chain rule node by node, as in the paper: gradients by x̂, by the variance, by the mean, and then by x. */
public final class ThreePathsBatchNormalizationBackward implements BatchNormalizationBackward {

    @Override
    public Cache normalize(SimpleMatrix x) {
        double[][] normalized = x.toArray2();
        double[] deviation = new double[x.getNumCols()];
        for (int j = 0; j < deviation.length; j++) {
            double sum = 0;
            for (double[] sample : normalized) {
                sum += sample[j];
            }
            double squares = 0;
            for (double[] sample : normalized) {
                sample[j] -= sum / normalized.length;
                squares += sample[j] * sample[j];
            }
            deviation[j] = Math.sqrt(squares / normalized.length + EPSILON);
            for (double[] sample : normalized) {
                sample[j] /= deviation[j];
            }
        }
        return new Cache(new SimpleMatrix(normalized), deviation);
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        double[][] xHat = cache.normalized().toArray2();
        double[][] upstream = dY.toArray2();
        int m = upstream.length;
        double[][] dX = new double[m][gamma.length];
        double[] dGamma = new double[gamma.length];
        double[] dBeta = new double[gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            double sigma = cache.deviation()[j];
            double dVariance = 0;
            double dMean = 0;
            for (int i = 0; i < m; i++) {
                dGamma[j] += upstream[i][j] * xHat[i][j];
                dBeta[j] += upstream[i][j];
                double dXHat = upstream[i][j] * gamma[j];
                double centred = xHat[i][j] * sigma;
                dVariance -= dXHat * centred / (2 * sigma * sigma * sigma);
                dMean -= dXHat / sigma;
            }
            for (int i = 0; i < m; i++) {
                double centred = xHat[i][j] * sigma;
                dX[i][j] = upstream[i][j] * gamma[j] / sigma + dVariance * 2 * centred / m + dMean / m;
            }
        }
        return new Gradients(new SimpleMatrix(dX), dGamma, dBeta);
    }

    @Override
    public SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY) {
        double[][] dX = dY.toArray2();
        for (double[] row : dX) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j] * gamma[j] / Math.sqrt(runningVariance[j] + EPSILON);
            }
        }
        return new SimpleMatrix(dX);
    }
}
