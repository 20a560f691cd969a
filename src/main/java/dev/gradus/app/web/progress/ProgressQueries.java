package dev.gradus.app.web.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what a person did. */
@ApplicationScoped
class ProgressQueries {
    private final Jdbi jdbi;

    @Inject
    ProgressQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Something that happened at a moment: "SUBMIT", "RUN", "REVIEW" or "INTERVIEW". */
    record Event(String kind, Instant at) {}

    /**
     * The submissions of a person that say something about mistakes, oldest first: their checks ran to an end, or a mistake
     * was named all the same. One that does not compile shows no mistake and proves nothing either.
     */
    List<Graded> graded(UUID person) {
        return jdbi.withHandle(handle -> {
            Map<UUID, Set<String>> mistakes = new HashMap<>();
            handle.createQuery("select m.submission_id, m.mistake_id from report_mistakes m"
                            + " join submissions s on s.id = m.submission_id"
                            + " where s.person_id = :person and s.kind = 'SUBMIT'")
                    .bind("person", person)
                    .map((row, context) -> mistakes.computeIfAbsent(
                                    row.getObject("submission_id", UUID.class), id -> new HashSet<>())
                            .add(row.getString("mistake_id")))
                    .list();
            return handle.createQuery("select s.id, s.number, s.exercise_id, s.submitted_at from submissions s"
                            + " join reports r on r.submission_id = s.id"
                            + " where s.person_id = :person and s.kind = 'SUBMIT'"
                            + " and (r.verdict in ('FAILED', 'PARTIAL', 'PASSED')"
                            + " or exists (select 1 from report_mistakes m where m.submission_id = s.id))"
                            + " order by s.submitted_at, s.number")
                    .bind("person", person)
                    .map((row, context) -> {
                        UUID id = row.getObject("id", UUID.class);
                        return new Graded(
                                id,
                                row.getLong("number"),
                                row.getString("exercise_id"),
                                row.getTimestamp("submitted_at").toInstant(),
                                mistakes.getOrDefault(id, Set.of()));
                    })
                    .list();
        });
    }

    /** What happened since then. */
    List<Event> events(UUID person, Instant since) {
        return jdbi.withHandle(handle -> new ArrayList<>(handle.createQuery(
                        "select kind, submitted_at as moment from submissions where person_id = :person"
                                + " and submitted_at >= :since and kind in ('SUBMIT', 'RUN')"
                                + " union all select 'REVIEW', reviewed_at from reviews where person_id = :person"
                                + " and reviewed_at >= :since"
                                + " union all select 'INTERVIEW', started_at from interviews where person_id = :person"
                                + " and started_at >= :since")
                .bind("person", person)
                .bind("since", since)
                .map((row, context) -> new Event(
                        row.getString("kind"), row.getTimestamp("moment").toInstant()))
                .list()));
    }
}
