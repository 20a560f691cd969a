package dev.gradus.engine.gradient;

import java.util.Locale;

/**
 * The evidence that one tensor of a gradient is wrong: its worst entry or direction.
 *
 * @param kind how it was found
 * @param tensor the tensor's name
 * @param row of the worst entry; -1 when only a direction is known to be wrong
 * @param column of the worst entry; -1 when only a direction is known to be wrong
 * @param where the entry as it is written, {@code W1[2][0]}, or the direction in words
 * @param analytic what the gradient under test says
 * @param numeric what the loss says; NaN for {@link Kind#NOT_FINITE}
 * @param error half width E of the numeric value
 * @param ratio analytic / numeric
 * @param wrongEntries entries known to be wrong
 * @param entries entries that were compared one by one
 * @param resolution smallest visible error relative to the tensor's largest entry
 * @param pointSeed seed of the point
 */
public record GradientFinding(
        Kind kind,
        String tensor,
        int row,
        int column,
        String where,
        double analytic,
        double numeric,
        double error,
        double ratio,
        int wrongEntries,
        int entries,
        double resolution,
        long pointSeed) {

    /** How a finding was made. */
    public enum Kind {
        /** An entry of the gradient is NaN or infinite. */
        NOT_FINITE,
        /** An entry contradicts its numeric derivative. */
        ENTRY,
        /** At a kink of the loss an entry lies outside its one-sided derivatives. */
        OUTSIDE_KINK,
        /** A directional derivative contradicts its numeric value, no single entry does. */
        DIRECTION
    }

    /** The evidence in one sentence. */
    public String sentence() {
        return switch (kind) {
            case NOT_FINITE -> "The gradient at %s is %s".formatted(where, analytic);
            case ENTRY ->
                String.format(
                        Locale.ROOT,
                        "The gradient at %s is %.6g, the loss says %.6g ± %.1g (%d of %d entries of %s differ)",
                        where,
                        analytic,
                        numeric,
                        error,
                        wrongEntries,
                        entries,
                        tensor);
            case OUTSIDE_KINK ->
                String.format(
                        Locale.ROOT,
                        "The gradient at %s is %.6g, beyond both one-sided derivatives of the loss (near %.6g)",
                        where,
                        analytic,
                        numeric);
            case DIRECTION ->
                String.format(
                        Locale.ROOT,
                        "The gradient along %s is %.6g, the loss says %.6g ± %.1g",
                        where,
                        analytic,
                        numeric,
                        error);
        };
    }
}
