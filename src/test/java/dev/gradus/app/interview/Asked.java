package dev.gradus.app.interview;

import dev.gradus.app.questions.Question;
import java.util.List;

/** Questions for tests. */
final class Asked {
    private Asked() {}

    /** One whose rubric has two points, of three quarters and one quarter of the weight, and one disqualifier. */
    static Question question(String id, String topic, Question.Level level) {
        return new Question(
                id,
                "Title of " + id,
                topic,
                level,
                Question.Kind.INTERVIEW,
                "Question",
                "Answer",
                List.of(new Question.RubricPoint("first", 3), new Question.RubricPoint("second", 1)),
                List.of("wrong"),
                List.of(),
                List.of(),
                List.of(),
                false,
                true);
    }
}
