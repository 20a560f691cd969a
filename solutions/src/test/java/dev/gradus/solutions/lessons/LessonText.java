package dev.gradus.solutions.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.pack.ContentReader;
import java.util.Locale;

/** What a lesson says, to be held against what is computed. Line breaks count as blanks, the minus sign as a hyphen. */
final class LessonText {
    private final String text;

    private LessonText(String text) {
        this.text = text;
    }

    static LessonText of(String id) {
        return new LessonText(plain(new ContentReader(LessonText.class.getClassLoader())
                .document("lessons/" + id + ".md")
                .body()));
    }

    /** Requires the text that {@link String#format} makes of a pattern and computed values. */
    LessonText says(String pattern, Object... values) {
        assertThat(text).contains(plain(String.format(Locale.ROOT, pattern, values)));
        return this;
    }

    private static String plain(String text) {
        return text.replace('−', '-').replaceAll("\\s+", " ");
    }
}
