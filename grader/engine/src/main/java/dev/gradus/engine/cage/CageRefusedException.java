package dev.gradus.engine.cage;

/** No cage can be had, and what was asked for needs one. The message is one sentence with the command that helps. */
public final class CageRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CageRefusedException(String message) {
        super(message);
    }
}
