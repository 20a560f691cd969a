package dev.gradus.solutions.layers.alternatives;

import dev.gradus.exercises.layers.GradientComparison;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Streams: their maximum, and Double.compare, put NaN above every number. */
public final class StreamGradientComparison implements GradientComparison {

    @Override
    public double relativeError(double analytic, double numeric) {
        double size = DoubleStream.of(Math.abs(analytic), Math.abs(numeric), FLOOR)
                .max()
                .orElseThrow();
        return Math.abs((analytic - numeric) / size);
    }

    @Override
    public double largestError(double[] analytic, double[] numeric) {
        return errors(analytic, numeric).max().orElseThrow();
    }

    @Override
    public int worstEntry(double[] analytic, double[] numeric) {
        double[] errors = errors(analytic, numeric).toArray();
        return IntStream.range(0, errors.length)
                .boxed()
                .max(Comparator.<Integer>comparingDouble(i -> errors[i]).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    @Override
    public boolean agree(double[] analytic, double[] numeric, double tolerance) {
        return errors(analytic, numeric).allMatch(error -> error <= tolerance);
    }

    private DoubleStream errors(double[] analytic, double[] numeric) {
        return IntStream.range(0, analytic.length).mapToDouble(i -> relativeError(analytic[i], numeric[i]));
    }
}
