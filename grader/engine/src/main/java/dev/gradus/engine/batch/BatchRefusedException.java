package dev.gradus.engine.batch;

/** A batch cannot begin as it was asked for; the message is one sentence that says why and what to do. */
public final class BatchRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchRefusedException(String message) {
        super(message);
    }
}
