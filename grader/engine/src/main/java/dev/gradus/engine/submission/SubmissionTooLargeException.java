package dev.gradus.engine.submission;

/** A submission as a whole is more than is taken; half of it would not be what its owner handed in. */
final class SubmissionTooLargeException extends RefusedException {
    private static final long serialVersionUID = 1L;

    SubmissionTooLargeException(String message) {
        super(message);
    }
}
