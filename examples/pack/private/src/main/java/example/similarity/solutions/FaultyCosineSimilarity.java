package example.similarity.solutions;

import dev.gradus.engine.pack.Mistake;
import example.similarity.CosineSimilarity;
import java.util.Set;

/** The reference with switches, one for each known mistake. */
public final class FaultyCosineSimilarity implements CosineSimilarity {
    private final Set<Slip> slips;

    public FaultyCosineSimilarity(Set<Slip> slips) {
        this.slips = Set.copyOf(slips);
    }

    @Override
    public double similarity(double[] a, double[] b) {
        if (slips.contains(Slip.DOT_PRODUCT)) {
            return dot(a, b);
        }
        double lengths = slips.contains(Slip.SQUARED_LENGTHS)
                ? dot(a, a) * dot(b, b)
                : Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
        if (lengths == 0 && !slips.contains(Slip.ZERO_VECTOR)) {
            return 0;
        }
        double cosine = dot(a, b) / lengths;
        return slips.contains(Slip.DISTANCE) ? 1 - cosine : cosine;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** What people get wrong. */
    public enum Slip implements Mistake {
        DOT_PRODUCT(
                "The answer is the dot product: it grows with the lengths of the vectors.",
                "A vector compared with itself must give 1; divide by something that makes it so."),
        SQUARED_LENGTHS(
                "The dot product is divided by the squares of the lengths.",
                "The length of a vector is the square root of its dot product with itself."),
        ZERO_VECTOR(
                "With a vector of zeros the answer is NaN: 0 is divided by 0.",
                "The contract says what the answer is for a vector without a direction."),
        DISTANCE(
                "The answer is 1 minus the similarity, which is the cosine distance.",
                "Vectors that point the same way have similarity 1.");

        private final String says;
        private final String helps;

        Slip(String says, String helps) {
            this.says = says;
            this.helps = helps;
        }

        @Override
        public String says() {
            return says;
        }

        @Override
        public String helps() {
            return helps;
        }

        /** Without lengths nothing is divided. */
        @Override
        public boolean excludes(Mistake other) {
            return other != this && (this == DOT_PRODUCT || other == DOT_PRODUCT);
        }
    }
}
