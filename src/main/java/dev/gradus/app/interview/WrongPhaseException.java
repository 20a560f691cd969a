package dev.gradus.app.interview;

/** An interview was asked for what its phase does not allow; the message says so in a sentence for the candidate. */
public final class WrongPhaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WrongPhaseException(String sentence) {
        super(sentence);
    }

    /** For what is not possible in this phase. */
    public static WrongPhaseException of(Phase phase) {
        return new WrongPhaseException(sentence(phase));
    }

    private static String sentence(Phase phase) {
        return switch (phase) {
            case RUNNING -> "The interview is still running; end it first.";
            case PAUSED -> "The interview is paused; resume it first.";
            case ASSESSING -> "The interview's time is over; what is left is to assess the answers.";
            case DONE -> "The interview is done and its report is written; it does not change any more.";
        };
    }
}
