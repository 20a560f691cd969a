package dev.gradus.app.interview;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Recall;
import java.time.Duration;
import java.util.Optional;

/**
 * One part of an interview that is or was held.
 *
 * @param position its place in the interview, from 0
 * @param subject id of the question or exercise
 * @param level nothing for an exercise
 * @param planned the time for it
 * @param used the time that it was the current part
 * @param reached whether it ever was
 * @param done whether the candidate said so
 * @param answer what was written
 * @param late whether some of that arrived after the time
 * @param assessment what the candidate ticked of the rubric afterwards
 * @param reviewed what was put into the review
 */
public record Item(
        int position,
        PlannedItem.Kind kind,
        String subject,
        String topic,
        Optional<Question.Level> level,
        Duration planned,
        Duration used,
        boolean reached,
        boolean done,
        String answer,
        boolean late,
        Optional<AnswerAssessment> assessment,
        Optional<Recall> reviewed) {

    static Item planned(int position, PlannedItem plan) {
        return new Item(
                position,
                plan.kind(),
                plan.subject(),
                plan.topic(),
                plan.level(),
                Duration.ofMinutes(plan.minutes()),
                Duration.ZERO,
                false,
                false,
                "",
                false,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isQuestion() {
        return kind == PlannedItem.Kind.QUESTION;
    }

    /** What is left of its time; negative when it took longer. */
    public Duration left() {
        return planned.minus(used);
    }

    /** The share of its points, 0 to 1: nothing for a question that was never reached or assessed. */
    double share() {
        return assessment.map(ticked -> ticked.score().share()).orElse(0.0);
    }

    Item taking(Duration time) {
        return with(used.plus(time), reached, done, answer, late, assessment, reviewed);
    }

    Item withReached() {
        return with(used, true, done, answer, late, assessment, reviewed);
    }

    Item withDone(boolean isDone) {
        return with(used, reached, isDone, answer, late, assessment, reviewed);
    }

    Item withAnswer(String text, boolean isLate) {
        return with(used, reached, done, text, late || isLate, assessment, reviewed);
    }

    Item withAssessment(AnswerAssessment ticked) {
        return with(used, reached, done, answer, late, Optional.of(ticked), reviewed);
    }

    Item withReviewed(Recall recall) {
        return with(used, reached, done, answer, late, assessment, Optional.of(recall));
    }

    private Item with(
            Duration time,
            boolean wasReached,
            boolean isDone,
            String text,
            boolean isLate,
            Optional<AnswerAssessment> ticked,
            Optional<Recall> recall) {
        return new Item(
                position, kind, subject, topic, level, planned, time, wasReached, isDone, text, isLate, ticked, recall);
    }
}
