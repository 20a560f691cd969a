package dev.gradus.engine.pack;

/** Content of a pack that cannot be read; the message says file, line and what is wrong. */
public final class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContentException(String message) {
        super(message);
    }

    public ContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
