package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import org.ejml.simple.SimpleMatrix;

/** Feature by feature: the m × m Jacobian of x̂ by x, which is (I − 1/m − x̂x̂ᵀ/m)/σ, times the gradient. */
public final class JacobianBatchNormalizationBackward implements BatchNormalizationBackward {

    @Override
    public Cache normalize(SimpleMatrix x) {
        int m = x.getNumRows();
        SimpleMatrix normalized = x.copy();
        double[] deviation = new double[x.getNumCols()];
        for (int j = 0; j < deviation.length; j++) {
            SimpleMatrix column = x.getColumn(j);
            SimpleMatrix centred = column.minus(column.elementSum() / m);
            deviation[j] = Math.sqrt(centred.dot(centred) / m + EPSILON);
            normalized.setColumn(j, centred.divide(deviation[j]));
        }
        return new Cache(normalized, deviation);
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        int m = dY.getNumRows();
        SimpleMatrix dX = new SimpleMatrix(m, gamma.length);
        double[] dGamma = new double[gamma.length];
        double[] dBeta = new double[gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            SimpleMatrix upstream = dY.getColumn(j);
            SimpleMatrix xHat = cache.normalized().getColumn(j);
            dGamma[j] = upstream.dot(xHat);
            dBeta[j] = upstream.elementSum();
            SimpleMatrix jacobian = SimpleMatrix.identity(m)
                    .minus(1.0 / m)
                    .minus(xHat.mult(xHat.transpose()).divide(m))
                    .divide(cache.deviation()[j]);
            dX.setColumn(j, jacobian.transpose().mult(upstream).scale(gamma[j]));
        }
        return new Gradients(dX, dGamma, dBeta);
    }

    @Override
    public SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY) {
        SimpleMatrix dX = dY.copy();
        for (int j = 0; j < gamma.length; j++) {
            dX.setColumn(j, dY.getColumn(j).scale(gamma[j] / Math.sqrt(runningVariance[j] + EPSILON)));
        }
        return dX;
    }
}
