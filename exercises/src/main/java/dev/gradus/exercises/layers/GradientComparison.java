package dev.gradus.exercises.layers;

/**
 * The second half of a gradient check: given a gradient by formulas and one by differences, says how far apart they are,
 * where, and whether that is close enough.
 *
 * <p>Both gradients always have the same length, at least one entry. An entry that is not a finite number never counts
 * as agreement. Accuracy: 10<sup>−9</sup> of the right answer.
 */
public interface GradientComparison {

    /** Below this size two numbers are compared as if they were of this size. */
    double FLOOR = 1e-8;

    /**
     * The relative error |analytic − numeric| / max(|analytic|, |numeric|, {@link #FLOOR}); NaN if one of the two is not
     * finite.
     */
    double relativeError(double analytic, double numeric);

    /** The largest relative error of all entries; NaN if that of any entry is NaN. */
    double largestError(double[] analytic, double[] numeric);

    /**
     * Where to look: the index of the entry with the largest relative error, the first one if several have it. A NaN
     * counts as larger than every number.
     */
    int worstEntry(double[] analytic, double[] numeric);

    /** Whether the relative error of every entry is a number and at most the tolerance. */
    boolean agree(double[] analytic, double[] numeric, double tolerance);
}
