package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.LogSoftmax;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;

/** The reference with switches, one for each known mistake; with none of them on it gives the reference's bits. */
public final class FaultyLogSoftmax implements LogSoftmax {
    private static final double EPSILON = 1e-8;

    private final Set<LogSoftmaxSlip> slips;

    public FaultyLogSoftmax(Set<LogSoftmaxSlip> slips) {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(LogSoftmaxSlip.class) : EnumSet.copyOf(slips);
    }

    private boolean makes(LogSoftmaxSlip slip) {
        return slips.contains(slip);
    }

    @Override
    public double logSumExp(double[] z) {
        if (makes(LogSoftmaxSlip.SUM_OF_NUMBERS)) {
            return Arrays.stream(z).sum();
        }
        double shift = shift(z);
        double sum = 0;
        for (double value : z) {
            sum += StrictMath.exp(value - shift);
        }
        double logarithm = logarithm(sum, z.length);
        return makes(LogSoftmaxSlip.MAX_NOT_ADDED_BACK) ? logarithm : shift + logarithm;
    }

    private double shift(double[] z) {
        if (makes(LogSoftmaxSlip.NAIVE_EXPONENTIAL)) {
            return 0;
        }
        double max = max(z);
        if (makes(LogSoftmaxSlip.MAX_FROM_ZERO)) {
            return Math.max(0, max);
        }
        return makes(LogSoftmaxSlip.LARGEST_MAGNITUDE_SUBTRACTED)
                ? Arrays.stream(z).map(Math::abs).max().orElseThrow()
                : max;
    }

    private double logarithm(double sum, int n) {
        if (makes(LogSoftmaxSlip.COMMON_LOGARITHM)) {
            return StrictMath.log10(sum);
        }
        if (makes(LogSoftmaxSlip.LOGARITHM_OF_MEAN)) {
            return StrictMath.log(sum / n);
        }
        if (makes(LogSoftmaxSlip.LARGEST_COUNTED_TWICE)) {
            return StrictMath.log1p(sum);
        }
        return makes(LogSoftmaxSlip.MAXIMUM_ONLY) ? 0 : StrictMath.log(sum);
    }

    private static double max(double[] z) {
        return Arrays.stream(z).max().orElseThrow();
    }

    @Override
    public SimpleMatrix logSoftmax(SimpleMatrix z) {
        if (makes(LogSoftmaxSlip.COLUMN_WISE)) {
            return new SimpleMatrix(ofRows(z.transpose().toArray2())).transpose();
        }
        if (makes(LogSoftmaxSlip.WHOLE_MATRIX)) {
            SimpleMatrix one = new SimpleMatrix(z);
            one.reshape(1, z.getNumElements());
            SimpleMatrix answer = new SimpleMatrix(ofRows(one.toArray2()));
            answer.reshape(z.getNumRows(), z.getNumCols());
            return answer;
        }
        return new SimpleMatrix(ofRows(z.toArray2()));
    }

    private double[][] ofRows(double[][] rows) {
        for (double[] row : rows) {
            double max = max(row);
            double logSumExp = logSumExp(row);
            for (int j = 0; j < row.length; j++) {
                row[j] = logProbability(row[j], max, logSumExp);
            }
        }
        return rows;
    }

    private double logProbability(double z, double max, double logSumExp) {
        double logProbability = z - logSumExp;
        if (makes(LogSoftmaxSlip.LOGARITHM_OF_SOFTMAX)) {
            return StrictMath.log(StrictMath.exp(logProbability));
        }
        if (makes(LogSoftmaxSlip.EPSILON_IN_LOGARITHM)) {
            return StrictMath.log(StrictMath.exp(logProbability) + EPSILON);
        }
        if (makes(LogSoftmaxSlip.MAX_SUBTRACTED_TWICE)) {
            return z - max - logSumExp;
        }
        if (makes(LogSoftmaxSlip.SIGN_REVERSED)) {
            return logSumExp - z;
        }
        return makes(LogSoftmaxSlip.SOFTMAX_RETURNED) ? StrictMath.exp(logProbability) : logProbability;
    }
}
