package dev.gradus.engine.grading;

/**
 * How far a value may be from the reference's: {@code relative × (largest magnitude in the expected tensor) +
 * absolute}. Scaled by the tensor and not by the element, because an element near zero is the difference of larger
 * terms and carries their rounding.
 *
 * @param relative a factor of the largest expected magnitude
 * @param absolute added to it
 * @param derivation in words, what the numbers follow from
 */
public record Tolerance(double relative, double absolute, String derivation) {
    private static final double UNIT_ROUNDOFF = 0x1p-53;

    /**
     * For a result of about that many rounded operations whose terms are at most {@code cancellation} times larger
     * than the result: 4 × operations × cancellation × 2⁻⁵³ (the factor 4 leaves room for another order of summation
     * and another library's elementary functions), plus 10⁻¹² absolute.
     */
    public static Tolerance rounding(int operations, double cancellation) {
        return new Tolerance(
                4.0 * operations * cancellation * UNIT_ROUNDOFF,
                1e-12,
                "4 x " + operations + " operations x cancellation " + cancellation + " x 2^-53, plus 1e-12");
    }

    /** The default for a handful of layers on small batches: relative 1e-9, absolute 1e-12. */
    public static Tolerance standard() {
        return new Tolerance(
                1e-9,
                1e-12,
                "10^4 rounded operations x cancellation 100 x 2^-53 is 1e-10; a wrong formula differs by 1e-4 or more");
    }

    /** Bitwise equality but for the sign of zero. */
    public static Tolerance exact() {
        return new Tolerance(0, 0, "the answer is exact");
    }

    /** The largest difference that is accepted where the expected tensor's largest magnitude is {@code scale}. */
    public double limit(double scale) {
        return relative * scale + absolute;
    }
}
