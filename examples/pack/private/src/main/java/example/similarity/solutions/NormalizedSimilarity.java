package example.similarity.solutions;

import example.similarity.CosineSimilarity;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Both vectors are brought to length 1 first; then the dot product is the cosine. */
public final class NormalizedSimilarity implements CosineSimilarity {

    @Override
    public double similarity(double[] a, double[] b) {
        double[] u = normalized(a);
        double[] v = normalized(b);
        return IntStream.range(0, u.length).mapToDouble(i -> u[i] * v[i]).sum();
    }

    private static double[] normalized(double[] vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
        return length == 0
                ? new double[vector.length]
                : Arrays.stream(vector).map(x -> x / length).toArray();
    }
}
