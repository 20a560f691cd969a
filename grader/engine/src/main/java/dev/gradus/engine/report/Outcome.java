package dev.gradus.engine.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of one check. */
public enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    THREW("threw an exception"),
    TIMED_OUT("timed out"),
    OUT_OF_MEMORY("ran out of memory"),
    CRASHED("the program ended"),
    PROTOCOL_ERROR("answered out of turn"),
    NOT_SCORED("not scored: a fault of the grader");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** One character that goes with the words, never instead of them. */
    public String symbol() {
        return switch (this) {
            case PASSED -> "✓";
            case NOT_SCORED -> "!";
            default -> "✗";
        };
    }

    /** The id used in files, as in {@code timed-out}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
