package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.Result;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A submission as a list shows it.
 *
 * @param imported whether its result came with an export
 * @param state an id for the stylesheet: the verdict's, or the status' where there is none yet
 * @param points as in "7.5 of 10", empty where nothing was scored
 */
public record SubmissionRow(
        UUID id,
        long number,
        String exercise,
        Kind kind,
        boolean imported,
        String title,
        String submittedAt,
        String submittedAtIso,
        String state,
        String words,
        String points,
        String headline) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    public static SubmissionRow of(StoredSubmission submission, String title) {
        Optional<Result> result = submission.result();
        return new SubmissionRow(
                submission.id(),
                submission.number(),
                submission.exercise(),
                submission.kind(),
                submission.imported(),
                title,
                time(submission.submittedAt()),
                submission.submittedAt().toString(),
                result.map(r -> r.verdict().id()).orElse(waiting(submission, Status::id)),
                result.map(r -> r.verdict().words()).orElse(waiting(submission, Status::words)),
                result.map(SubmissionRow::points).orElse(""),
                result.map(Result::headline).orElse(""));
    }

    /** Whether its checks were the visible ones only. */
    public boolean isRun() {
        return kind == Kind.RUN;
    }

    public boolean isDraft() {
        return kind == Kind.DRAFT;
    }

    private static String waiting(StoredSubmission submission, Function<Status, String> text) {
        return submission.kind().isGraded() ? text.apply(submission.status()) : "kept";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String points(Result result) {
        return result.maxPoints() == 0 ? "" : number(result.points()) + " of " + number(result.maxPoints());
    }

    /** Without needless zeros, as in "7.5" or "10". */
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
