package example.similarity.solutions;

import example.similarity.CosineSimilarity;

/** The definition, with the one case that it leaves open. */
public final class ReferenceCosineSimilarity implements CosineSimilarity {

    @Override
    public double similarity(double[] a, double[] b) {
        double lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
        return lengths == 0 ? 0 : dot(a, b) / lengths;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
