package dev.gradus.app.home;

/** The folder of Gradus, or a file in it, cannot be used; the message is one sentence that says what to do. */
public final class UnusableHomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableHomeException(String sentence) {
        super(sentence);
    }

    UnusableHomeException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
