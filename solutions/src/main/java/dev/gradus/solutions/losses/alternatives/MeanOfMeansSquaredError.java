package dev.gradus.solutions.losses.alternatives;

import dev.gradus.exercises.losses.MeanSquaredError;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** A stream over the samples: the mean over the outputs of each one, then the mean of those. */
public final class MeanOfMeansSquaredError implements MeanSquaredError {

    @Override
    public double loss(SimpleMatrix prediction, SimpleMatrix target) {
        return IntStream.range(0, target.getNumRows())
                .mapToDouble(i -> IntStream.range(0, target.getNumCols())
                        .mapToDouble(j -> prediction.get(i, j) - target.get(i, j))
                        .map(error -> error * error)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    @Override
    public SimpleMatrix gradient(SimpleMatrix prediction, SimpleMatrix target) {
        double share = 1.0 / target.getNumRows() / target.getNumCols();
        SimpleMatrix error = prediction.minus(target);
        return error.plus(error).scale(share);
    }
}
