package dev.gradus.solutions.normalization;

import dev.gradus.exercises.normalization.BatchNormalization;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyBatchNormalization implements BatchNormalization {
    private final Set<BatchNormalizationSlip> slips;

    public FaultyBatchNormalization(Set<BatchNormalizationSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(BatchNormalizationSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(BatchNormalizationSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public Statistics batchStatistics(SimpleMatrix x) {
        SimpleMatrix groups = groups(x);
        int m = groups.getNumRows();
        int n = makes(BatchNormalizationSlip.ROWS_NORMALIZED) ? x.getNumRows() : x.getNumCols();
        double[] mean = new double[n];
        double[] variance = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                mean[j] += groups.get(i, j) / m;
            }
            variance[j] = variance(groups, j, mean[j]);
        }
        return new Statistics(mean, variance);
    }

    /** In every column the entries that share their statistics. */
    private SimpleMatrix groups(SimpleMatrix x) {
        if (makes(BatchNormalizationSlip.ROWS_NORMALIZED)) {
            return x.transpose();
        }
        if (makes(BatchNormalizationSlip.WHOLE_BATCH_NORMALIZED)) {
            SimpleMatrix all = new SimpleMatrix(x.getNumElements(), x.getNumCols());
            for (int j = 0; j < x.getNumCols(); j++) {
                for (int i = 0; i < x.getNumElements(); i++) {
                    all.set(i, j, x.get(i));
                }
            }
            return all;
        }
        return x;
    }

    private double variance(SimpleMatrix x, int j, double mean) {
        int m = x.getNumRows();
        double variance = 0;
        double meanSquare = 0;
        for (int i = 0; i < m; i++) {
            double deviation = x.get(i, j) - mean;
            variance += deviation * deviation / m;
            meanSquare += x.get(i, j) * x.get(i, j) / m;
        }
        if (makes(BatchNormalizationSlip.VARIANCE_UNBIASED)) {
            return variance * m / (m - 1);
        }
        if (makes(BatchNormalizationSlip.VARIANCE_SUMMED)) {
            return variance * m;
        }
        if (makes(BatchNormalizationSlip.VARIANCE_AROUND_ZERO)) {
            return meanSquare;
        }
        return makes(BatchNormalizationSlip.VARIANCE_BY_DIFFERENCE) ? meanSquare - mean * mean : variance;
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        Statistics batch = batchStatistics(x);
        Statistics used = makes(BatchNormalizationSlip.RUNNING_STATISTICS_IN_TRAINING) ? running : batch;
        boolean byRow = makes(BatchNormalizationSlip.ROWS_NORMALIZED)
                && !makes(BatchNormalizationSlip.RUNNING_STATISTICS_IN_TRAINING);
        return new Training(normalize(x, parameters, used, byRow), updated(running, batch, x));
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics running) {
        boolean fromBatch = makes(BatchNormalizationSlip.BATCH_STATISTICS_AT_INFERENCE);
        Statistics used = fromBatch ? batchStatistics(x) : running;
        SimpleMatrix y = normalize(x, parameters, used, fromBatch && makes(BatchNormalizationSlip.ROWS_NORMALIZED));
        if (makes(BatchNormalizationSlip.INFERENCE_UPDATES_RUNNING)) {
            Statistics after = updated(running, batchStatistics(x), x);
            System.arraycopy(after.mean(), 0, running.mean(), 0, after.mean().length);
            System.arraycopy(after.variance(), 0, running.variance(), 0, after.variance().length);
        }
        return y;
    }

    private SimpleMatrix normalize(SimpleMatrix x, Parameters parameters, Statistics statistics, boolean byRow) {
        SimpleMatrix y = new SimpleMatrix(x.getNumRows(), x.getNumCols());
        for (int j = 0; j < x.getNumCols(); j++) {
            for (int i = 0; i < x.getNumRows(); i++) {
                int group = byRow ? i : j;
                double mean =
                        makes(BatchNormalizationSlip.MEAN_KEPT) ? 0 : statistics.mean()[group];
                double normalized = (x.get(i, j) - mean) / deviation(statistics.variance()[group]);
                y.set(i, j, affine(normalized, parameters.gamma()[j], parameters.beta()[j]));
            }
        }
        return y;
    }

    private double deviation(double variance) {
        if (makes(BatchNormalizationSlip.ROOT_MISSING)) {
            return variance + EPSILON;
        }
        if (makes(BatchNormalizationSlip.EPSILON_OUTSIDE_ROOT)) {
            return Math.sqrt(variance) + EPSILON;
        }
        return makes(BatchNormalizationSlip.EPSILON_MISSING) ? Math.sqrt(variance) : Math.sqrt(variance + EPSILON);
    }

    private double affine(double normalized, double gamma, double beta) {
        if (makes(BatchNormalizationSlip.GAMMA_MISSING)) {
            return normalized + beta;
        }
        if (makes(BatchNormalizationSlip.BETA_MISSING)) {
            return gamma * normalized;
        }
        if (makes(BatchNormalizationSlip.SHIFT_SCALED)) {
            return gamma * (normalized + beta);
        }
        return makes(BatchNormalizationSlip.GAMMA_AND_BETA_SWAPPED)
                ? beta * normalized + gamma
                : gamma * normalized + beta;
    }

    private Statistics updated(Statistics running, Statistics batch, SimpleMatrix x) {
        int n = x.getNumCols();
        int m = x.getNumRows();
        double[] mean = new double[n];
        double[] variance = new double[n];
        for (int j = 0; j < n; j++) {
            int group = j % batch.mean().length;
            mean[j] = moved(running.mean()[j], batch.mean()[group]);
            variance[j] = moved(running.variance()[j], taken(batch.variance()[group], m));
        }
        return new Statistics(mean, variance);
    }

    /** What the running variance takes up; whoever divides by m − 1 already does not correct again. */
    private double taken(double variance, int m) {
        double biased = makes(BatchNormalizationSlip.VARIANCE_UNBIASED) ? variance * (m - 1) / m : variance;
        if (makes(BatchNormalizationSlip.RUNNING_VARIANCE_BIASED)) {
            return biased;
        }
        double unbiased = biased * m / (m - 1);
        return makes(BatchNormalizationSlip.RUNNING_DEVIATION) ? Math.sqrt(unbiased) : unbiased;
    }

    private double moved(double old, double taken) {
        if (makes(BatchNormalizationSlip.MOMENTUM_REVERSED)) {
            return MOMENTUM * old + (1 - MOMENTUM) * taken;
        }
        if (makes(BatchNormalizationSlip.RUNNING_REPLACED)) {
            return taken;
        }
        return makes(BatchNormalizationSlip.RUNNING_NOT_DECAYED)
                ? old + MOMENTUM * taken
                : (1 - MOMENTUM) * old + MOMENTUM * taken;
    }
}
