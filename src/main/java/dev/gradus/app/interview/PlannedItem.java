package dev.gradus.app.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.gradus.app.questions.Question;
import java.util.Locale;
import java.util.Optional;

/**
 * One part of an interview and the time for it.
 *
 * @param subject id of the question or exercise
 * @param level nothing for an exercise
 */
public record PlannedItem(Kind kind, String subject, String topic, Optional<Question.Level> level, int minutes) {
    /** What a part asks for. */
    public enum Kind {
        QUESTION,
        EXERCISE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PlannedItem of(Question question) {
        return new PlannedItem(
                Kind.QUESTION,
                question.id(),
                question.topic(),
                Optional.of(question.level()),
                question.level().minutes());
    }

    static PlannedItem of(CodingTask task) {
        return new PlannedItem(Kind.EXERCISE, task.id(), task.topic(), Optional.empty(), task.minutes());
    }

    PlannedItem longerBy(int more) {
        return new PlannedItem(kind, subject, topic, level, minutes + more);
    }
}
