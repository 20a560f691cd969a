package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.StandardScaler;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** One pass over the samples that updates mean and sum of squares, as Welford did. */
public final class RunningScaler implements StandardScaler {

    @Override
    public Scaling fit(SimpleMatrix x) {
        double[] mean = new double[x.getNumCols()];
        double[] squares = new double[x.getNumCols()];
        int seen = 0;
        for (double[] sample : x.toArray2()) {
            seen++;
            for (int j = 0; j < sample.length; j++) {
                double before = sample[j] - mean[j];
                mean[j] += before / seen;
                squares[j] += before * (sample[j] - mean[j]);
            }
        }
        double m = seen;
        return new Scaling(
                mean,
                Arrays.stream(squares)
                        .map(sum -> sum == 0 ? 1 : Math.sqrt(sum / m))
                        .toArray());
    }

    @Override
    public SimpleMatrix transform(SimpleMatrix x, Scaling scaling) {
        double[][] rows = x.toArray2();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (row[j] - scaling.mean()[j]) / scaling.deviation()[j];
            }
        }
        return new SimpleMatrix(rows);
    }

    @Override
    public SimpleMatrix inverse(SimpleMatrix z, Scaling scaling) {
        double[][] rows = z.toArray2();
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = scaling.mean()[j] + scaling.deviation()[j] * row[j];
            }
        }
        return new SimpleMatrix(rows);
    }

    @Override
    public Scaled scale(SimpleMatrix train, SimpleMatrix test) {
        Scaling scaling = fit(train);
        return new Scaled(transform(train, scaling), transform(test, scaling));
    }
}
