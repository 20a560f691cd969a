package dev.gradus.app.web.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.Result;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A submission as JSON.
 *
 * @param imported whether its result came with an export: this portal has not graded it
 * @param ahead how many submissions are graded before this one; only while it waits
 * @param verdict id of the verdict, once graded; so are points and headline
 * @param report the report, once graded and where one submission was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Submission")
public record SubmissionDocument(
        UUID id,
        long number,
        String exercise,
        Kind kind,
        boolean imported,
        Status status,
        Integer ahead,
        Instant submittedAt,
        Instant finishedAt,
        String verdict,
        Double points,
        Double maxPoints,
        String headline,

        @Schema(description = "Address of the page that shows it")
        String page,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The report")
        String report) {

    static SubmissionDocument of(StoredSubmission submission, int ahead, Optional<String> report) {
        Optional<Result> result = submission.result();
        return new SubmissionDocument(
                submission.id(),
                submission.number(),
                submission.exercise(),
                submission.kind(),
                submission.imported(),
                submission.status(),
                submission.status() == Status.QUEUED ? ahead : null,
                submission.submittedAt(),
                submission.finishedAt().orElse(null),
                result.map(r -> r.verdict().id()).orElse(null),
                result.map(Result::points).orElse(null),
                result.map(Result::maxPoints).orElse(null),
                result.map(Result::headline).orElse(null),
                "/submissions/" + submission.id(),
                report.orElse(null));
    }
}
