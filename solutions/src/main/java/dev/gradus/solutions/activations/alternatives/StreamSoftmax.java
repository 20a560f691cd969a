package dev.gradus.solutions.activations.alternatives;

import dev.gradus.exercises.activations.Softmax;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;

/** Arrays and streams: every row is mapped to its softmax by itself. */
public final class StreamSoftmax implements Softmax {

    @Override
    public SimpleMatrix softmax(SimpleMatrix z) {
        return new SimpleMatrix(
                Arrays.stream(z.toArray2()).map(StreamSoftmax::ofRow).toArray(double[][]::new));
    }

    private static double[] ofRow(double[] row) {
        double max = Arrays.stream(row).max().orElseThrow();
        double[] exponentials =
                Arrays.stream(row).map(value -> Math.exp(value - max)).toArray();
        double sum = Arrays.stream(exponentials).sum();
        return Arrays.stream(exponentials).map(e -> e / sum).toArray();
    }
}
