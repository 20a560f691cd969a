package dev.gradus.app.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an interview is. */
public enum Phase {
    RUNNING("running"),
    /** No time passes, and nothing is asked. */
    PAUSED("paused"),
    /** It is over, and its answers are compared with the model answers. */
    ASSESSING("to be assessed"),
    /** Its report is there. */
    DONE("done");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
