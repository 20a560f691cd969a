package dev.gradus.app.exchange;

/** An exchange with a portal that did not happen; the message is one sentence that says why and what to do. */
public final class ExchangeFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExchangeFailedException(String sentence) {
        super(sentence);
    }

    ExchangeFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
