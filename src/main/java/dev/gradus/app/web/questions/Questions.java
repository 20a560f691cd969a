package dev.gradus.app.web.questions;

import dev.gradus.app.questions.Question;
import dev.gradus.app.questions.QuestionList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The installed interview questions, read once. */
@ApplicationScoped
public class Questions {
    private final QuestionList questions = QuestionList.read(Questions.class.getClassLoader());

    public List<Question> all() {
        return questions.all();
    }

    public Map<String, List<Question>> byTopic() {
        return questions.byTopic();
    }

    /** The question with this id; nothing when it is not installed, or not any more. */
    public Optional<Question> find(String id) {
        return questions.find(id);
    }

    /** The question with this id, or a page that says which ids are near. */
    public Question require(String id) {
        return questions.find(id).orElseThrow(() -> new UnknownQuestionException(id, questions.near(id)));
    }
}
