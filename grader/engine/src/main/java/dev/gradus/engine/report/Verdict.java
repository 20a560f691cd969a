package dev.gradus.engine.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is said of a whole submission; the order is the order in which they are decided. */
public enum Verdict {
    GRADER_FAULT("could not be graded: a fault of the grader"),
    INVALID_SUBMISSION("not a submission that can be graded"),
    COMPILE_ERROR("does not compile"),
    TIMED_OUT("timed out"),
    OUT_OF_MEMORY("ran out of memory"),
    CRASHED("ended by itself"),
    PROTOCOL_ERROR("answered out of turn"),
    FAILED("failed"),
    PARTIAL("partly right"),
    PASSED("passed");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict in words, as in "timed out". */
    public String words() {
        return words;
    }

    /** One character that goes with the words, never instead of them. */
    public String symbol() {
        return switch (this) {
            case PASSED -> "✓";
            case GRADER_FAULT -> "!";
            default -> "✗";
        };
    }

    /** The id used in files, as in {@code timed-out}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
