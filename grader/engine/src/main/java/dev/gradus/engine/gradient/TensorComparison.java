package dev.gradus.engine.gradient;

/**
 * One tensor's analytic and numeric derivative side by side, each array row by row.
 *
 * @param shape its name and shape
 * @param status what was concluded about it
 * @param analytic the entries of the gradient under test
 * @param numeric the entries estimated from the loss; NaN where none was estimated (large tensors are checked by
 *     directions, and only suspicious entries one by one)
 * @param error half widths E of the numeric entries; infinite where none was estimated
 * @param wrong which entries contradict the loss
 * @param resolution the smallest error, relative to this tensor's largest entry, that would have been seen
 */
public record TensorComparison(
        TensorShape shape,
        Status status,
        double[] analytic,
        double[] numeric,
        double[] error,
        boolean[] wrong,
        double resolution) {

    /** What was concluded about one tensor. */
    public enum Status {
        /** Agrees with the loss. */
        AGREES,
        /** Contradicts the loss. */
        WRONG,
        /** Zero beside the other tensors, and the loss says so too. */
        ZERO,
        /** Could not be decided at this point. */
        UNRESOLVED
    }

    /** Number of entries known to be wrong. */
    public int wrongEntries() {
        int count = 0;
        for (boolean entry : wrong) {
            count += entry ? 1 : 0;
        }
        return count;
    }

    /** Number of entries that have a numeric estimate. */
    public int estimatedEntries() {
        int count = 0;
        for (double entry : error) {
            count += Double.isInfinite(entry) ? 0 : 1;
        }
        return count;
    }
}
