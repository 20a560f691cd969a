package dev.gradus.app.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person says of an answer after comparing it with the model answer: two of the four grades of FSRS. */
public enum Recall {
    /** FSRS' grade "Again". */
    MISSED(1, "missed"),
    /** FSRS' grade "Good". */
    KNEW(3, "knew it");

    private final int grade;
    private final String words;

    Recall(int grade, String words) {
        this.grade = grade;
        this.words = words;
    }

    /** The number that FSRS' equations write as G. */
    int grade() {
        return grade;
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
