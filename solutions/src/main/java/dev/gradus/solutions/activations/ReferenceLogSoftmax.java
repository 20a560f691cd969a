package dev.gradus.solutions.activations;

import dev.gradus.exercises.activations.LogSoftmax;
import org.ejml.simple.SimpleMatrix;

/**
 * Log-sum-exp with the largest entry taken out of the sum, and the log-softmax as a difference.
 *
 * <p>ln Σ e<sup>z</sup> = M + ln Σ e<sup>z − M</sup> for every M. With the largest entry as M one term is 1 and none is
 * larger, so the sum is between 1 and n. The log-softmax never forms a probability, so it cannot lose one.
 */
public final class ReferenceLogSoftmax implements LogSoftmax {

    @Override
    public double logSumExp(double[] z) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : z) {
            max = Math.max(max, value);
        }
        double sum = 0;
        for (double value : z) {
            sum += StrictMath.exp(value - max);
        }
        return max + StrictMath.log(sum);
    }

    @Override
    public SimpleMatrix logSoftmax(SimpleMatrix z) {
        double[][] rows = z.toArray2();
        for (double[] row : rows) {
            double logSumExp = logSumExp(row);
            for (int j = 0; j < row.length; j++) {
                row[j] -= logSumExp;
            }
        }
        return new SimpleMatrix(rows);
    }
}
