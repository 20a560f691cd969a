package dev.gradus.app.web.review;

import dev.gradus.app.review.Recall;
import dev.gradus.app.transfer.WrittenText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review as JSON.
 *
 * @param recall what the person says of the answer
 * @param points positions of the rubric points that the answer has, from 0
 * @param disqualifiers positions of the disqualifiers that the answer has, from 0
 * @param answer what was written, where something was
 */
public record ReviewRequest(
        @NotNull Recall recall,

        @Schema(examples = "[0, 2]") @Size(max = 100) List<@NotNull @Min(0) @Max(999) Integer> points,

        @Size(max = 100) List<@NotNull @Min(0) @Max(999) Integer> disqualifiers,

        @Schema(maxLength = WrittenText.LONGEST, examples = "A line cannot separate the two classes.") @WrittenText
        String answer) {

    Assessment assessment(String question) {
        return new Assessment(
                question,
                recall,
                new TreeSet<>(Optional.ofNullable(points).orElse(List.of())),
                new TreeSet<>(Optional.ofNullable(disqualifiers).orElse(List.of())),
                Optional.ofNullable(answer).orElse(""));
    }
}
