package dev.gradus.app.cli;

/** What the user asked for cannot be done; the message is one sentence that says why and what to do. */
final class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserErrorException(String message) {
        super(message);
    }

    UserErrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
