package dev.gradus.solutions.normalization;

import dev.gradus.exercises.normalization.LayerNormalization;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyLayerNormalization implements LayerNormalization {
    private final Set<LayerNormalizationSlip> slips;

    public FaultyLayerNormalization(Set<LayerNormalizationSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(LayerNormalizationSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(LayerNormalizationSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Cache normalize(SimpleMatrix x) {
        if (makes(LayerNormalizationSlip.COLUMNS_NORMALIZED)) {
            Cache cache = normalizeRows(x.transpose());
            return new Cache(cache.normalized().transpose(), cache.deviation());
        }
        if (makes(LayerNormalizationSlip.WHOLE_BATCH_NORMALIZED)) {
            SimpleMatrix row = x.copy();
            row.reshape(1, x.getNumElements());
            Cache cache = normalizeRows(row);
            SimpleMatrix normalized = cache.normalized();
            normalized.reshape(x.getNumRows(), x.getNumCols());
            double[] deviation = new double[x.getNumRows()];
            Arrays.fill(deviation, cache.deviation()[0]);
            return new Cache(normalized, deviation);
        }
        return normalizeRows(x);
    }

    private Cache normalizeRows(SimpleMatrix x) {
        int m = x.getNumRows();
        int n = x.getNumCols();
        SimpleMatrix normalized = new SimpleMatrix(m, n);
        double[] deviation = new double[m];
        for (int i = 0; i < m; i++) {
            double mean = 0;
            for (int j = 0; j < n && !makes(LayerNormalizationSlip.MEAN_KEPT); j++) {
                mean += x.get(i, j) / n;
            }
            int divisor = makes(LayerNormalizationSlip.VARIANCE_UNBIASED) ? n - 1 : n;
            double variance = 0;
            for (int j = 0; j < n; j++) {
                variance += (x.get(i, j) - mean) * (x.get(i, j) - mean) / divisor;
            }
            deviation[i] = deviation(variance);
            for (int j = 0; j < n; j++) {
                normalized.set(i, j, (x.get(i, j) - mean) / deviation[i]);
            }
        }
        return new Cache(normalized, deviation);
    }

    private double deviation(double variance) {
        if (makes(LayerNormalizationSlip.ROOT_MISSING)) {
            return variance + EPSILON;
        }
        if (makes(LayerNormalizationSlip.EPSILON_OUTSIDE_ROOT)) {
            return Math.sqrt(variance) + EPSILON;
        }
        return makes(LayerNormalizationSlip.EPSILON_MISSING) ? Math.sqrt(variance) : Math.sqrt(variance + EPSILON);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta) {
        SimpleMatrix y = normalize(x).normalized();
        for (int i = 0; i < y.getNumRows(); i++) {
            for (int j = 0; j < y.getNumCols(); j++) {
                boolean bySample = makes(LayerNormalizationSlip.GAMMA_AND_BETA_BY_SAMPLE);
                int feature = bySample ? i % gamma.length : j;
                double scale = makes(LayerNormalizationSlip.GAMMA_MISSING) ? 1 : gamma[feature];
                double shift = makes(LayerNormalizationSlip.BETA_MISSING) ? 0 : beta[feature];
                y.set(i, j, scale * y.get(i, j) + shift);
            }
        }
        return y;
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        int m = dY.getNumRows();
        int n = dY.getNumCols();
        boolean gammaFirst = !makes(LayerNormalizationSlip.GAMMA_AFTER_SUMS)
                && !makes(LayerNormalizationSlip.GAMMA_MISSING_BACKWARD);
        SimpleMatrix dNormalized = new SimpleMatrix(m, n);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                dNormalized.set(i, j, gammaFirst ? gamma[j] * dY.get(i, j) : dY.get(i, j));
            }
        }
        SimpleMatrix throughMean = means(dNormalized);
        SimpleMatrix throughVariance = means(dNormalized.elementMult(cache.normalized()));
        boolean unlessZero = makes(LayerNormalizationSlip.DIVIDED_BY_NORM_UNLESS_ZERO);
        if (unlessZero || makes(LayerNormalizationSlip.DIVIDED_BY_NORM)) {
            SimpleMatrix squares = rowMeans(cache.normalized().elementMult(cache.normalized()));
            for (int i = 0; i < squares.getNumElements(); i++) {
                boolean kept = unlessZero && squares.get(i) == 0;
                throughVariance.set(i, kept ? 0 : throughVariance.get(i) / squares.get(i));
            }
        }
        SimpleMatrix dX = new SimpleMatrix(m, n);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = terms(
                        dNormalized.get(i, j),
                        throughMean.get(i, j),
                        cache.normalized().get(i, j) * throughVariance.get(i, j));
                double late = makes(LayerNormalizationSlip.GAMMA_AFTER_SUMS) ? gamma[j] : 1;
                dX.set(i, j, late * scaled(sum, cache.deviation()[i]));
            }
        }
        return parameters(dX, cache, dY);
    }

    /** The mean that belongs to every entry: that of its row, unless the wrong index runs. */
    private SimpleMatrix means(SimpleMatrix values) {
        if (makes(LayerNormalizationSlip.SUMS_OVER_BATCH)) {
            return rowMeans(values.transpose()).transpose();
        }
        return rowMeans(values);
    }

    private static SimpleMatrix rowMeans(SimpleMatrix values) {
        int n = values.getNumCols();
        SimpleMatrix means = new SimpleMatrix(values.getNumRows(), n);
        for (int i = 0; i < values.getNumRows(); i++) {
            double mean = 0;
            for (int j = 0; j < n; j++) {
                mean += values.get(i, j) / n;
            }
            for (int j = 0; j < n; j++) {
                means.set(i, j, mean);
            }
        }
        return means;
    }

    private double terms(double own, double throughMean, double throughVariance) {
        if (makes(LayerNormalizationSlip.STATISTICS_CONSTANT)) {
            return own;
        }
        if (makes(LayerNormalizationSlip.MEAN_TERM_MISSING)) {
            return own - throughVariance;
        }
        return makes(LayerNormalizationSlip.VARIANCE_TERM_MISSING)
                ? own - throughMean
                : own - throughMean - throughVariance;
    }

    private double scaled(double sum, double deviation) {
        if (makes(LayerNormalizationSlip.DEVIATION_MISSING)) {
            return sum;
        }
        return makes(LayerNormalizationSlip.DEVIATION_TWICE) ? sum / deviation / deviation : sum / deviation;
    }

    private Gradients parameters(SimpleMatrix dX, Cache cache, SimpleMatrix dY) {
        int m = dY.getNumRows();
        double[] dGamma = new double[dY.getNumCols()];
        double[] dBeta = new double[dY.getNumCols()];
        for (int j = 0; j < dBeta.length; j++) {
            int first = makes(LayerNormalizationSlip.PARAMETERS_OF_LAST_SAMPLE) ? m - 1 : 0;
            int divisor = makes(LayerNormalizationSlip.PARAMETERS_AVERAGED) ? m : 1;
            for (int i = first; i < m; i++) {
                dBeta[j] += dY.get(i, j) / divisor;
                double factor = makes(LayerNormalizationSlip.DGAMMA_WITHOUT_NORMALIZED)
                        ? 1
                        : cache.normalized().get(i, j);
                dGamma[j] += dY.get(i, j) * factor / divisor;
            }
        }
        return new Gradients(dX, dGamma, dBeta);
    }
}
