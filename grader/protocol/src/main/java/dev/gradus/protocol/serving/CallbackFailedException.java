package dev.gradus.protocol.serving;

/** The grader's function could not be evaluated; thrown into the submission that called it. */
public final class CallbackFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CallbackFailedException(String message) {
        super(message);
    }
}
