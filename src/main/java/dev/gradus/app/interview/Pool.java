package dev.gradus.app.interview;

import dev.gradus.app.questions.Question;
import java.util.List;
import java.util.Set;

/**
 * What an interview can be made of.
 *
 * @param recent ids of the questions that the candidate was asked not long ago
 */
public record Pool(List<Question> questions, List<CodingTask> tasks, Set<String> recent) {
    public Pool {
        questions = List.copyOf(questions);
        tasks = List.copyOf(tasks);
        recent = Set.copyOf(recent);
    }
}
