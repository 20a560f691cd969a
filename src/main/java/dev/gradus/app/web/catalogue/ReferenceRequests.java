package dev.gradus.app.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Remembers who had a reference shown without having passed. */
@ApplicationScoped
public class ReferenceRequests {
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    ReferenceRequests(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** When this person first asked, by exercise. */
    public Map<String, Instant> of(UUID person) {
        Map<String, Instant> requests = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select exercise_id, requested_at from reference_requests where person_id = :person")
                .bind("person", person)
                .map((row, context) -> requests.put(
                        row.getString("exercise_id"),
                        row.getTimestamp("requested_at").toInstant()))
                .list());
        return requests;
    }

    /** Records that a person asked now; the time of an earlier request stays. */
    public void record(UUID person, String exercise) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate("insert into reference_requests"
                            + " (person_id, exercise_id, requested_at)"
                            + " select :person, :exercise, :now where not exists (select 1 from reference_requests"
                            + " where person_id = :person and exercise_id = :exercise)")
                    .bind("person", person)
                    .bind("exercise", exercise)
                    .bind("now", Instant.now(clock))
                    .execute());
        } catch (UnableToExecuteStatementException e) {
            // Asked twice at the same moment: the other request has recorded it.
            if (!of(person).containsKey(exercise)) {
                throw e;
            }
        }
    }
}
