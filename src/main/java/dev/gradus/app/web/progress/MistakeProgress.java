package dev.gradus.app.web.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A named mistake that somebody made in submissions for one exercise.
 *
 * @param name the id in words
 * @param says what it is, as the pack names it
 * @param helps where to look
 * @param times how many submissions show it
 * @param last when the last of them was handed in
 * @param still whether the latest graded submission for the exercise shows it
 * @param goneSince when the first submission after the last that shows it was handed in; missing while it is still made
 * @param shownBy the latest submissions that show it, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Mistake")
public record MistakeProgress(
        String id,
        String name,
        String exercise,
        String exerciseTitle,
        String says,
        String helps,
        int times,
        Instant last,
        boolean still,
        Instant goneSince,
        List<Shown> shownBy) {

    /** A submission that shows a mistake. */
    @Schema(name = "MistakeShown")
    public record Shown(UUID id, long number) {}
}
