package dev.gradus.app.web.submissions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a stored submission is. */
public enum Status {
    QUEUED("waiting"),
    RUNNING("being graded"),
    DONE("graded");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
