package dev.gradus.solutions.normalization.alternatives;

import dev.gradus.exercises.normalization.LayerNormalization;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Every sample is a vector that is treated alone; the batch is a stream of them. */
public final class SampleBySampleLayerNormalization implements LayerNormalization {

    @Override
    public Cache normalize(SimpleMatrix x) {
        double[][] samples = x.toArray2();
        double[] deviations =
                Arrays.stream(samples).mapToDouble(s -> deviation(s)).toArray();
        double[][] normalized = IntStream.range(0, samples.length)
                .mapToObj(i -> {
                    double mean = Arrays.stream(samples[i]).average().orElseThrow();
                    return Arrays.stream(samples[i])
                            .map(v -> (v - mean) / deviations[i])
                            .toArray();
                })
                .toArray(double[][]::new);
        return new Cache(new SimpleMatrix(normalized), deviations);
    }

    private static double deviation(double[] sample) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance = Arrays.stream(sample)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(EPSILON + variance);
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix x, double[] gamma, double[] beta) {
        return new SimpleMatrix(Arrays.stream(normalize(x).normalized().toArray2())
                .map(sample -> IntStream.range(0, sample.length)
                        .mapToDouble(j -> Math.fma(gamma[j], sample[j], beta[j]))
                        .toArray())
                .toArray(double[][]::new));
    }

    @Override
    public Gradients backward(Cache cache, double[] gamma, SimpleMatrix dY) {
        double[][] upstream = dY.toArray2();
        double[][] normalized = cache.normalized().toArray2();
        double[] dGamma = new double[gamma.length];
        double[] dBeta = new double[gamma.length];
        double[][] dX = new double[upstream.length][];
        for (int i = 0; i < upstream.length; i++) {
            dX[i] = gradient(upstream[i], normalized[i], gamma, cache.deviation()[i]);
            for (int j = 0; j < gamma.length; j++) {
                dBeta[j] += upstream[i][j];
                dGamma[j] += upstream[i][j] * normalized[i][j];
            }
        }
        return new Gradients(new SimpleMatrix(dX), dGamma, dBeta);
    }

    /** With n outside: (n·g − Σ g − x̂ · Σ g·x̂) / (n·σ) for the gradient g by x̂. */
    private static double[] gradient(double[] dY, double[] normalized, double[] gamma, double deviation) {
        int n = dY.length;
        double[] g = IntStream.range(0, n).mapToDouble(j -> dY[j] * gamma[j]).toArray();
        double sum = Arrays.stream(g).sum();
        double product =
                IntStream.range(0, n).mapToDouble(j -> g[j] * normalized[j]).sum();
        return IntStream.range(0, n)
                .mapToDouble(j -> (n * g[j] - sum - normalized[j] * product) / (n * deviation))
                .toArray();
    }
}
