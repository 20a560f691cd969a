package dev.gradus.engine.submission;

/** Something that was handed in is not taken; the message is one sentence that says why, without the path. */
public class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }

    public RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
