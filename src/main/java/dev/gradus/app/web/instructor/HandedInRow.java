package dev.gradus.app.web.instructor;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.pages.Times;
import dev.gradus.app.web.results.Result;
import dev.gradus.engine.report.Points;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission as a list for instructors shows it.
 *
 * @param state an id for the stylesheet: the verdict's, or the status' where there is none yet
 * @param points as in "7.5 of 10", empty where nothing was scored
 */
public record HandedInRow(
        UUID id,
        long number,
        String owner,
        boolean fromClass,
        boolean run,
        String submittedAt,
        String submittedAtIso,
        String state,
        String words,
        String points,
        List<String> mistakes,
        String headline) {

    public static HandedInRow of(HandedIn one) {
        Optional<Result> result = one.result();
        return new HandedInRow(
                one.id(),
                one.number(),
                one.owner(),
                one.classUpload().isPresent(),
                one.kind() == Kind.RUN,
                time(one.submittedAt()),
                one.submittedAt().toString(),
                result.map(r -> r.verdict().id()).orElse(one.status().id()),
                result.map(r -> r.verdict().words()).orElse(one.status().words()),
                result.filter(r -> r.maxPoints() > 0)
                        .map(r -> Points.text(r.points()) + " of " + Points.text(r.maxPoints()))
                        .orElse(""),
                one.mistakes(),
                result.map(Result::headline).orElse(""));
    }

    /** As in "3 May 2026, 14:10", by this machine's time zone. */
    public static String time(Instant instant) {
        return Times.minutes(instant);
    }
}
