package dev.gradus.engine.gradient;

import dev.gradus.engine.gradient.GradientCheckResult.Fault;

/** The loss or the gradient cannot be checked at all; never leaves this package. */
final class IllPosedException extends RuntimeException {

    private final transient Fault fault;

    IllPosedException(Fault fault, String message) {
        super(message, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
