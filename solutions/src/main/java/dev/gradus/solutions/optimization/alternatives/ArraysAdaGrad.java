package dev.gradus.solutions.optimization.alternatives;

import dev.gradus.exercises.optimization.AdaGrad;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** On flat arrays with streams. */
public final class ArraysAdaGrad implements AdaGrad {

    @Override
    public Step step(
            SimpleMatrix parameters, SimpleMatrix gradient, SimpleMatrix squares, double rate, double epsilon) {
        double[] w = parameters.getDDRM().getData();
        double[] g = gradient.getDDRM().getData();
        double[] before = squares.getDDRM().getData();
        double[] sum = IntStream.range(0, parameters.getNumElements())
                .mapToDouble(i -> before[i] + g[i] * g[i])
                .toArray();
        double[] scale =
                Arrays.stream(sum).map(Math::sqrt).map(root -> root + epsilon).toArray();
        double[] moved = IntStream.range(0, sum.length)
                .mapToDouble(i -> w[i] - rate * g[i] / scale[i])
                .toArray();
        return new Step(shaped(parameters, moved), shaped(parameters, sum));
    }

    private static SimpleMatrix shaped(SimpleMatrix like, double[] values) {
        return new SimpleMatrix(like.getNumRows(), like.getNumCols(), true, values);
    }
}
