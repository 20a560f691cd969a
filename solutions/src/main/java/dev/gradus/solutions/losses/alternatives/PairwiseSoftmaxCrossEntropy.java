package dev.gradus.solutions.losses.alternatives;

import static java.util.stream.IntStream.range;

import dev.gradus.exercises.losses.SoftmaxCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/**
 * Differences between classes only: −ln p<sub>j</sub> is the log-sum-exp of the other logits seen from class j, and 1 /
 * p<sub>j</sub> is the sum of their exponentials. Streams over the samples.
 */
public final class PairwiseSoftmaxCrossEntropy implements SoftmaxCrossEntropy {

    @Override
    public double loss(SimpleMatrix z, SimpleMatrix y) {
        return range(0, z.getNumRows())
                .mapToDouble(i -> range(0, z.getNumCols())
                        .mapToDouble(j -> y.get(i, j) * cost(z, i, j))
                        .sum())
                .average()
                .orElseThrow();
    }

    private static double cost(SimpleMatrix z, int sample, int label) {
        return range(0, z.getNumCols())
                .mapToDouble(j -> z.get(sample, j) - z.get(sample, label))
                .reduce((a, b) -> Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))))
                .orElseThrow();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix z, SimpleMatrix y) {
        SimpleMatrix dZ = z.createLike();
        for (int row = 0; row < z.getNumRows(); row++) {
            int i = row;
            range(0, z.getNumCols()).forEach(j -> {
                double ratios = range(0, z.getNumCols())
                        .mapToDouble(other -> Math.exp(z.get(i, other) - z.get(i, j)))
                        .sum();
                dZ.set(i, j, (1 / ratios - y.get(i, j)) / z.getNumRows());
            });
        }
        return dZ;
    }
}
