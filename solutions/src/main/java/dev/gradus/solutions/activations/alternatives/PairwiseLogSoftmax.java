package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.LogSoftmax;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Adds one number at a time: ln(e<sup>a</sup> + e<sup>b</sup>) = max + ln(1 + e<sup>−|a − b|</sup>), folded over a stream. */
public final class PairwiseLogSoftmax implements LogSoftmax {

    @Override
    public double logSumExp(double[] z) {
        return Arrays.stream(z)
                .reduce((a, b) -> Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))))
                .orElseThrow();
    }

    @Override
    public SimpleMatrix logSoftmax(SimpleMatrix z) {
        return new SimpleMatrix(Arrays.stream(z.toArray2())
                .map(row ->
                        Arrays.stream(row).map(value -> value - logSumExp(row)).toArray())
                .toArray(double[][]::new));
    }
}
