package dev.gradus.engine.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a learner sees the inputs of a check in an instructor's grading. */
public enum Visibility {
    VISIBLE,
    HIDDEN;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
