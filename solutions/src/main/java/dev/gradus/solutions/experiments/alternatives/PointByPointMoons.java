package dev.gradus.solutions.experiments.alternatives;

import dev.gradus.exercises.experiments.TwoMoons;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** Streams of points; every row of a dataset is computed where it is wanted. */
public final class PointByPointMoons implements TwoMoons {

    @Override
    public SimpleMatrix outer(int n) {
        return matrix(IntStream.range(0, n).mapToObj(i -> outerPoint(i, n)).toArray(double[][]::new));
    }

    @Override
    public SimpleMatrix inner(int n) {
        return matrix(IntStream.range(0, n).mapToObj(i -> innerPoint(i, n)).toArray(double[][]::new));
    }

    @Override
    public SimpleMatrix noise(int n, double deviation, Random random) {
        return matrix(IntStream.range(0, n)
                .mapToObj(i -> new double[] {random.nextGaussian(0, deviation), random.nextGaussian(0, deviation)})
                .toArray(double[][]::new));
    }

    @Override
    public Dataset dataset(int n, SimpleMatrix noise, int[] order) {
        int half = n / 2;
        double[][] rows = Arrays.stream(order)
                .mapToObj(point -> {
                    double[] place = point < half ? outerPoint(point, half) : innerPoint(point - half, n - half);
                    return new double[] {place[0] + noise.get(point, 0), place[1] + noise.get(point, 1)};
                })
                .toArray(double[][]::new);
        return new Dataset(
                matrix(rows),
                Arrays.stream(order).map(point -> point < half ? 0 : 1).toArray());
    }

    private static double[] outerPoint(int i, int n) {
        double turn = n > 1 ? (double) i / (n - 1) : 0;
        return new double[] {Math.cos(turn * Math.PI), Math.sin(turn * Math.PI)};
    }

    private static double[] innerPoint(int i, int n) {
        double[] outer = outerPoint(i, n);
        return new double[] {1 - outer[0], 0.5 - outer[1]};
    }

    private static SimpleMatrix matrix(double[][] rows) {
        return new SimpleMatrix(rows);
    }
}
