package dev.gradus.app.submissions;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.gradus.engine.grading.CheckScope;
import java.util.Locale;

/** What a stored source was handed in for. */
public enum Kind {
    /** An answer: all checks, and the only kind that can solve an exercise. */
    SUBMIT("submission", CheckScope.ALL),
    /** A try: the visible checks only. */
    RUN("run", CheckScope.VISIBLE),
    /** Kept before the editor went back to the skeleton; no check ever runs. */
    DRAFT("draft", CheckScope.VISIBLE);

    private final String words;
    private final CheckScope scope;

    Kind(String words, CheckScope scope) {
        this.words = words;
        this.scope = scope;
    }

    public String words() {
        return words;
    }

    /** Which checks grade it. */
    public CheckScope scope() {
        return scope;
    }

    public boolean isGraded() {
        return this != DRAFT;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
