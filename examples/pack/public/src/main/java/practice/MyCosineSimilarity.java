package practice;

import example.similarity.CosineSimilarity;

/** Your cosine similarity. */
public final class MyCosineSimilarity implements CosineSimilarity {

    @Override
    public double similarity(double[] a, double[] b) {
        throw new UnsupportedOperationException("TODO: the cosine of the angle between a and b");
    }
}
