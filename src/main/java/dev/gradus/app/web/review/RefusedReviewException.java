package dev.gradus.app.web.review;

/** A review that cannot be recorded; the message says why, in a sentence for the person. */
public final class RefusedReviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedReviewException(String sentence) {
        super(sentence);
    }
}
