package dev.gradus.app.web.submissions;

/** Sources that cannot be taken in; the message is one sentence that says why and what to do. */
public final class RefusedSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedSourceException(String message) {
        super(message);
    }
}
