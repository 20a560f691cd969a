package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.BatchNormalization;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Feature by feature with streams over the columns. */
public final class StreamBatchNormalization implements BatchNormalization {

    @Override
    public Statistics batchStatistics(SimpleMatrix x) {
        return new Statistics(
                ofColumns(x, StreamBatchNormalization::mean), ofColumns(x, StreamBatchNormalization::variance));
    }

    private static double[] ofColumns(SimpleMatrix x, ToDoubleFunction<double[]> statistic) {
        return Arrays.stream(x.transpose().toArray2()).mapToDouble(statistic).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> Math.pow(v - mean, 2)).average().orElseThrow();
    }

    @Override
    public Training train(SimpleMatrix x, Parameters parameters, Statistics running) {
        Statistics batch = batchStatistics(x);
        double bessel = (double) x.getNumRows() / (x.getNumRows() - 1);
        Statistics next = new Statistics(
                each(batch.mean().length, j -> 0.9 * running.mean()[j] + 0.1 * batch.mean()[j]),
                each(batch.mean().length, j -> 0.9 * running.variance()[j] + 0.1 * bessel * batch.variance()[j]));
        return new Training(infer(x, parameters, batch), next);
    }

    @Override
    public SimpleMatrix infer(SimpleMatrix x, Parameters parameters, Statistics statistics) {
        return new SimpleMatrix(Arrays.stream(x.toArray2())
                .map(sample -> each(sample.length, j -> {
                    double z = (sample[j] - statistics.mean()[j])
                            / Math.sqrt(statistics.variance()[j] + EPSILON);
                    return z * parameters.gamma()[j] + parameters.beta()[j];
                }))
                .toArray(double[][]::new));
    }

    private static double[] each(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n).mapToDouble(value).toArray();
    }
}
