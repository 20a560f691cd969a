package dev.gradus.app.interview;

/** What was chosen does not fill the time; the message says so in a sentence for the candidate. */
public final class TooFewQuestionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooFewQuestionsException(int filled, int wanted) {
        super(
                filled == 0
                        ? "There is no question on these topics at this level."
                        : "The questions on these topics at this level fill " + filled + " of " + wanted
                                + " minutes. Choose more topics, all levels, or less time.");
    }
}
