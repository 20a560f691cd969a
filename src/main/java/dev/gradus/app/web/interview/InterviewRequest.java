package dev.gradus.app.web.interview;

import dev.gradus.app.interview.Terms;
import dev.gradus.app.questions.Question;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The interview that somebody wants.
 *
 * @param topics ids of topics; without them all
 * @param level of the questions; without it all
 * @param coding whether an exercise is wanted; without it none is
 */
public record InterviewRequest(
        @Schema(examples = "45") @NotNull @Min(Terms.SHORTEST) @Max(Terms.LONGEST)
        Integer minutes,

        @Schema(examples = "[\"losses\", \"layers\"]") @Size(max = 50)
        List<@NotNull @Size(max = 100) String> topics,

        Question.Level level,
        boolean coding) {

    Terms terms() {
        return Terms.of(minutes, Optional.ofNullable(topics).orElse(List.of()), Optional.ofNullable(level), coding);
    }
}
