package dev.gradus.app.web.accounts;

/** Somebody did something too often. */
public class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    TooManyRequestsException(String message, long seconds) {
        super(message);
        this.seconds = seconds;
    }

    /** After how many seconds it may be tried again. */
    public long seconds() {
        return seconds;
    }
}
