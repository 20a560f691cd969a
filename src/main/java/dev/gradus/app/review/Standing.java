package dev.gradus.app.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a question is asked today, in the order of asking. */
public enum Standing {
    /** It was due on an earlier day. */
    OVERDUE("overdue"),
    DUE("due today"),
    /** It was never reviewed. */
    NEW("new"),
    /** It was missed today. */
    AGAIN("missed today");

    private final String words;

    Standing(String words) {
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
