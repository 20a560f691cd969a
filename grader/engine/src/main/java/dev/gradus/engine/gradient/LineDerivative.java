package dev.gradus.engine.gradient;

/**
 * Estimates φ'(0) from values of φ that it asks for step by step, so that many lines can be asked together.
 */
interface LineDerivative {

    /** The steps t at which φ is needed next; empty when the estimate is final. */
    double[] wanted();

    /** Takes φ at the steps last wanted, in that order. */
    void accept(double[] values);

    /** The estimate of φ'(0); NaN when none was possible. */
    double value();

    /** Its half width E; infinite when no estimate was possible. */
    double error();

    /** Whether φ has a kink at or near 0, as a rectified unit at 0 has. */
    default boolean hasKink() {
        return false;
    }

    /** Left and right derivative at a kink. */
    default OneSided oneSided() {
        return new OneSided(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
    }

    /** The estimator that suits a loss of this size and noise, done once E ≤ target·|φ'|. */
    static LineDerivative of(double loss, double noise, double ladderTarget, double noisyTarget) {
        return NoiseEstimate.isNoisy(noise, loss)
                ? new NoisyFit(noise, noisyTarget)
                : new RichardsonLadder(loss, noise, ladderTarget);
    }

    /**
     * One-sided derivatives.
     *
     * @param left φ'(0−)
     * @param right φ'(0+)
     * @param error half width of both
     */
    record OneSided(double left, double right, double error) {}
}
