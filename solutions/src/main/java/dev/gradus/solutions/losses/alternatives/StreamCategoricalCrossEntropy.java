package dev.gradus.solutions.losses.alternatives;

import static java.util.stream.IntStream.range;

import dev.gradus.exercises.losses.CategoricalCrossEntropy;
import org.ejml.simple.SimpleMatrix;

/** Streams over the samples; classes with weight 0 are skipped, so that their logarithms are never taken. */
public final class StreamCategoricalCrossEntropy implements CategoricalCrossEntropy {

    @Override
    public double loss(SimpleMatrix p, SimpleMatrix y) {
        return range(0, p.getNumRows())
                .mapToDouble(i -> range(0, p.getNumCols())
                        .filter(j -> y.get(i, j) > 0)
                        .mapToDouble(j -> y.get(i, j) * cost(p.get(i, j)))
                        .sum())
                .average()
                .orElseThrow();
    }

    @Override
    public double lossFromIndices(SimpleMatrix p, int[] classes) {
        return range(0, classes.length)
                .mapToDouble(i -> cost(p.get(i, classes[i])))
                .average()
                .orElseThrow();
    }

    private static double cost(double p) {
        return p < 1e-12 ? -Math.log(1e-12) : -Math.log(p);
    }
}
