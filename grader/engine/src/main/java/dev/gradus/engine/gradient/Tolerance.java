package dev.gradus.engine.gradient;

/**
 * When an analytic derivative agrees with a numeric one of half width E, and when it contradicts it. Between the two
 * lies a gap on purpose: there the loss is differentiated again elsewhere, not the gradient blamed.
 */
final class Tolerance {

    /** Relative resolution that a tensor needs before it can pass. */
    static final double RESOLUTION = 1e-4;
    /** The same for single entries of a noisy loss, once the direction of the gradient itself meets RESOLUTION. */
    static final double COARSE_RESOLUTION = 1e-2;

    private static final double ACCEPTED_ERRORS = 3;
    private static final double ACCEPTED_SLACK = 1e-6;
    private static final double REJECTED_ERRORS = 30;
    private static final double REJECTED_SLACK = 1e-5;

    private Tolerance() {}

    static boolean agrees(double analytic, double numeric, double error, double scale) {
        return Math.abs(analytic - numeric) <= visible(error) + ACCEPTED_SLACK * scale;
    }

    static boolean contradicts(double analytic, double numeric, double error, double scale) {
        return Math.abs(analytic - numeric) > REJECTED_ERRORS * error + REJECTED_SLACK * scale;
    }

    /** The smallest difference that is not accepted. */
    static double visible(double error) {
        return ACCEPTED_ERRORS * error;
    }
}
