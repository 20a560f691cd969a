package example.similarity;

/**
 * How far two vectors point in the same direction, whatever their lengths: the cosine of the angle between them.
 *
 * <p>Both vectors have the same length {@code n} ≥ 1.
 */
public interface CosineSimilarity {

    /**
     * The cosine of the angle between two vectors: a·b / (‖a‖ ‖b‖), a number from −1 to 1.
     *
     * <p>The vector of zeros has no direction: with it the answer is 0.
     *
     * @param a {@code n} finite numbers
     * @param b {@code n} finite numbers
     */
    double similarity(double[] a, double[] b);
}
