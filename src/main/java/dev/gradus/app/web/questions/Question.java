package dev.gradus.app.web.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * An interview question with everything that tells a good answer from a poor one. Texts are Markdown.
 *
 * @param question what the interviewer asks
 * @param answer the model answer
 * @param disqualifiers what no good answer says
 * @param followUps what an interviewer asks next
 * @param exercises ids of exercises on the same matter
 * @param tutorial whether it is one of the first questions to be able to answer
 */
public record Question(
        String id,
        String title,
        String topic,
        Level level,
        String question,
        String answer,
        List<RubricPoint> rubric,
        List<String> disqualifiers,
        List<String> followUps,
        List<String> exercises,
        List<String> sources,
        boolean tutorial) {
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

    /**
     * One thing that a good answer says.
     *
     * @param weight its share, relative to the other points
     */
    public record RubricPoint(String point, double weight) {}
}
