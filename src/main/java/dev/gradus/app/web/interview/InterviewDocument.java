package dev.gradus.app.web.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.Item;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.PlannedItem;
import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Recall;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An interview as JSON.
 *
 * @param topics ids of the chosen topics; empty for all
 * @param level of the questions; missing for all
 * @param leftMillis what is left of the whole time
 * @param current position of the part that is asked now, or was last
 * @param items the parts; what a part asks for is missing until it is reached, or the interview is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Interview")
public record InterviewDocument(
        UUID id,
        Phase phase,
        int minutes,
        Set<String> topics,
        Question.Level level,
        boolean coding,
        Instant startedAt,
        Instant endedAt,
        boolean timeUp,
        long leftMillis,
        int current,
        List<ItemDocument> items) {

    /**
     * A part of an interview.
     *
     * @param id of the question or exercise
     * @param share of the rubric that was ticked, 0 to 1, once assessed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InterviewItem")
    public record ItemDocument(
            int position,
            PlannedItem.Kind kind,
            String id,
            String topic,
            Question.Level level,
            long plannedMinutes,
            long usedMillis,
            boolean reached,
            boolean done,
            String answer,
            boolean late,
            Set<Integer> points,
            Set<Integer> disqualifiers,
            Double share,
            Recall reviewed) {}

    static InterviewDocument of(Interview interview) {
        return new InterviewDocument(
                interview.id(),
                interview.phase(),
                interview.terms().minutes(),
                interview.terms().topics(),
                interview.terms().level().orElse(null),
                interview.terms().coding(),
                interview.startedAt(),
                interview.endedAt().orElse(null),
                interview.timeUp(),
                interview.left().toMillis(),
                interview.current(),
                interview.items().stream().map(item -> item(interview, item)).toList());
    }

    private static ItemDocument item(Interview interview, Item item) {
        boolean over = interview.endedAt().isPresent();
        return new ItemDocument(
                item.position(),
                item.kind(),
                over || item.reached() ? item.subject() : null,
                item.topic(),
                item.level().orElse(null),
                item.planned().toMinutes(),
                item.used().toMillis(),
                item.reached(),
                item.done(),
                item.answer(),
                item.late(),
                item.assessment().map(ticked -> ticked.points()).orElse(null),
                item.assessment().map(ticked -> ticked.disqualifiers()).orElse(null),
                item.assessment().map(ticked -> ticked.score().share()).orElse(null),
                item.reviewed().orElse(null));
    }
}
