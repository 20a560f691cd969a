package dev.gradus.app.web.interview;

import dev.gradus.app.web.review.QuestionView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers of an interview beside the model answers.
 *
 * @param timeUp whether it was over because the time was
 * @param skipped how many questions were never reached
 * @param error what was wrong with what was sent
 */
public record AssessmentView(
        UUID id,
        boolean timeUp,
        List<Answered> answers,
        int skipped,
        Optional<CodingView> coding,
        Optional<String> error) {

    /**
     * One answer.
     *
     * @param number of the part, from 1
     * @param late whether some of it arrived after the time
     * @param score what was ticked so far, in words
     */
    public record Answered(
            int position, int number, String answer, boolean late, QuestionView question, Optional<String> score) {}
}
