package dev.gradus.app.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * An interview question with everything that tells a good answer from a poor one. Texts are Markdown.
 *
 * @param question what the interviewer asks; with {@link Kind#SPOT_THE_BUG} it has a listing, fenced as Java
 * @param answer the model answer
 * @param disqualifiers what no good answer says
 * @param followUps what an interviewer asks next
 * @param exercises ids of exercises on the same matter
 * @param tutorial whether it is one of the first questions to be able to answer
 * @param compiles whether its listing, where it has one, compiles in spite of its error
 */
public record Question(
        String id,
        String title,
        String topic,
        Level level,
        Kind kind,
        String question,
        String answer,
        List<RubricPoint> rubric,
        List<String> disqualifiers,
        List<String> followUps,
        List<String> exercises,
        List<String> sources,
        boolean tutorial,
        boolean compiles) {
    public Question {
        rubric = List.copyOf(rubric);
        disqualifiers = List.copyOf(disqualifiers);
        followUps = List.copyOf(followUps);
        exercises = List.copyOf(exercises);
        sources = List.copyOf(sources);
    }

    /** How much experience it asks for, with the time that an answer may take. */
    public enum Level {
        EASY(2),
        MEDIUM(4),
        HARD(6);

        private final int minutes;

        Level(int minutes) {
            this.minutes = minutes;
        }

        public int minutes() {
            return minutes;
        }

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it asks for. */
    public enum Kind {
        /** An explanation. */
        INTERVIEW("interview"),
        /** The error in a listing. */
        SPOT_THE_BUG("spot the bug");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }

        @JsonValue
        public String id() {
            return words.replace(' ', '-');
        }
    }

    /**
     * One thing that a good answer says.
     *
     * @param weight its share, relative to the other points
     */
    public record RubricPoint(String point, double weight) {}
}
