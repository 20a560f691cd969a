package dev.gradus.engine;

/**
 * A fault of the grader, never of the submission: a cage that does not start, a broken installation, a full disk.
 *
 * <p>Whatever throws it is not scored: it is retried a bounded number of times and then reported as {@code
 * grader-fault}. The message is one sentence that says what failed, where, and what to do.
 */
public class GraderFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GraderFaultException(String message) {
        super(message);
    }

    public GraderFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
