package dev.gradus.solutions.normalization;

import dev.gradus.exercises.normalization.BatchNormalizationBackward;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyBatchNormalizationBackward implements BatchNormalizationBackward {
    private final Set<BatchNormalizationBackwardSlip> slips;

    public FaultyBatchNormalizationBackward(Set<BatchNormalizationBackwardSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(BatchNormalizationBackwardSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(BatchNormalizationBackwardSlip slip) {
        return slips.contains(slip);
    }

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
            int divisor = makes(BatchNormalizationBackwardSlip.DEVIATION_UNBIASED) ? m - 1 : m;
            double variance = 0;
            for (int i = 0; i < m; i++) {
                variance += (x.get(i, j) - mean) * (x.get(i, j) - mean) / divisor;
            }
            deviation[j] = deviation(variance);
            for (int i = 0; i < m; i++) {
                normalized.set(i, j, (x.get(i, j) - mean) / deviation[j]);
            }
        }
        return new Cache(normalized, deviation);
    }

    private double deviation(double variance) {
        if (makes(BatchNormalizationBackwardSlip.EPSILON_MISSING)) {
            return Math.sqrt(variance);
        }
        if (makes(BatchNormalizationBackwardSlip.EPSILON_OUTSIDE_ROOT)) {
            return Math.sqrt(variance) + EPSILON;
        }
        return makes(BatchNormalizationBackwardSlip.ROOT_MISSING) ? variance + EPSILON : Math.sqrt(variance + EPSILON);
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
            double scale = scale(gamma[j], cache.deviation()[j]);
            for (int i = 0; i < m; i++) {
                double normalized = cache.normalized().get(i, j);
                double product = makes(BatchNormalizationBackwardSlip.VARIANCE_TERM_BY_SAMPLE)
                        ? m * dY.get(i, j) * normalized
                        : dGamma[j];
                dX.set(i, j, scale * terms(dY.get(i, j), dBeta[j] / m, normalized * product / m, m));
            }
        }
        return parameters(dX, dGamma, dBeta, gamma, m);
    }

    private double terms(double own, double throughMean, double throughVariance, int m) {
        double factor = makes(BatchNormalizationBackwardSlip.AVERAGE_MISSING) ? m : 1;
        double first = makes(BatchNormalizationBackwardSlip.BATCH_FACTOR_MISSING) ? own / m : own;
        if (makes(BatchNormalizationBackwardSlip.STATISTICS_CONSTANT)) {
            return factor * first;
        }
        if (makes(BatchNormalizationBackwardSlip.MEAN_TERM_MISSING)) {
            return factor * (first - throughVariance);
        }
        if (makes(BatchNormalizationBackwardSlip.VARIANCE_TERM_MISSING)) {
            return factor * (first - throughMean);
        }
        return makes(BatchNormalizationBackwardSlip.VARIANCE_TERM_ADDED)
                ? factor * (first - throughMean + throughVariance)
                : factor * (first - throughMean - throughVariance);
    }

    private double scale(double gamma, double deviation) {
        double numerator = makes(BatchNormalizationBackwardSlip.GAMMA_MISSING) ? 1 : gamma;
        if (makes(BatchNormalizationBackwardSlip.DEVIATION_MISSING)) {
            return numerator;
        }
        return makes(BatchNormalizationBackwardSlip.DEVIATION_TWICE)
                ? numerator / (deviation * deviation)
                : numerator / deviation;
    }

    private Gradients parameters(SimpleMatrix dX, double[] dGamma, double[] dBeta, double[] gamma, int m) {
        for (int j = 0; j < gamma.length; j++) {
            if (makes(BatchNormalizationBackwardSlip.DGAMMA_WITHOUT_NORMALIZED)) {
                dGamma[j] = dBeta[j];
            }
            if (makes(BatchNormalizationBackwardSlip.DGAMMA_FROM_OUTPUT)) {
                dGamma[j] *= gamma[j];
            }
            if (makes(BatchNormalizationBackwardSlip.PARAMETERS_AVERAGED)) {
                dGamma[j] /= m;
                dBeta[j] /= m;
            }
        }
        return makes(BatchNormalizationBackwardSlip.DGAMMA_AND_DBETA_SWAPPED)
                ? new Gradients(dX, dBeta, dGamma)
                : new Gradients(dX, dGamma, dBeta);
    }

    @Override
    public SimpleMatrix inferenceBackward(double[] gamma, double[] runningVariance, SimpleMatrix dY) {
        int m = dY.getNumRows();
        SimpleMatrix dX = new SimpleMatrix(m, dY.getNumCols());
        for (int j = 0; j < dY.getNumCols(); j++) {
            double scale = makes(BatchNormalizationBackwardSlip.INFERENCE_DEVIATION_MISSING)
                    ? gamma[j]
                    : gamma[j] / deviation(runningVariance[j]);
            double mean = 0;
            for (int i = 0; i < m && makes(BatchNormalizationBackwardSlip.INFERENCE_CENTRED); i++) {
                mean += dY.get(i, j) / m;
            }
            for (int i = 0; i < m; i++) {
                dX.set(i, j, scale * (dY.get(i, j) - mean));
            }
        }
        return dX;
    }
}
