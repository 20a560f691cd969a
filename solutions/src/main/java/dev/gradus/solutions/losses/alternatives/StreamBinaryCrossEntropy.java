package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.BinaryCrossEntropy;
import java.util.stream.IntStream;

/** Streams over the samples; the logarithm's argument is clipped, and the gradient is a difference of two quotients. */
public final class StreamBinaryCrossEntropy implements BinaryCrossEntropy {
    private static final double SMALLEST = 1e-12;

    @Override
    public double loss(double[] p, double[] y) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> -y[i] * Math.log(clip(p[i])) - (1 - y[i]) * Math.log(clip(1 - p[i])))
                .average()
                .orElseThrow();
    }

    @Override
    public double[] gradient(double[] p, double[] y) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> ((1 - y[i]) / clip(1 - p[i]) - y[i] / clip(p[i])) / p.length)
                .toArray();
    }

    private static double clip(double probability) {
        return Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
    }
}
