package dev.gradus.app.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Remembers which hints somebody asked for; they are given in their order. */
@ApplicationScoped
public class HintsTaken {
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    HintsTaken(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How many hints this person has taken, by exercise; exercises without one are missing. */
    public Map<String, Integer> counts(UUID person) {
        Map<String, Integer> counts = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select exercise_id, count(*) as taken from hints_taken where person_id = :person"
                                + " group by exercise_id")
                .bind("person", person)
                .map((row, context) -> counts.put(row.getString("exercise_id"), row.getInt("taken")))
                .list());
        return counts;
    }

    /** When this person took the hints of an exercise, the first hint first. */
    public List<Instant> times(UUID person, String exercise) {
        return jdbi.withHandle(handle -> handle.createQuery("select taken_at from hints_taken"
                        + " where person_id = :person and exercise_id = :exercise order by number")
                .bind("person", person)
                .bind("exercise", exercise)
                .map((row, context) -> row.getTimestamp("taken_at").toInstant())
                .list());
    }

    /**
     * Records that a person takes a hint now, if it is the next one; asked for again, the first time stays.
     *
     * @param number of the hint, from 1
     */
    public void take(UUID person, CatalogueEntry exercise, int number) {
        if (number < 1 || number > exercise.content().hints().size()) {
            return;
        }
        try {
            jdbi.useHandle(handle -> handle.createUpdate("insert into hints_taken"
                            + " (person_id, exercise_id, number, taken_at)"
                            + " select :person, :exercise, :number, :now where :number = 1 + (select count(*)"
                            + " from hints_taken where person_id = :person and exercise_id = :exercise)")
                    .bind("person", person)
                    .bind("exercise", exercise.id())
                    .bind("number", number)
                    .bind("now", Instant.now(clock))
                    .execute());
        } catch (UnableToExecuteStatementException e) {
            // Asked twice at the same moment: the other request has recorded it.
            if (times(person, exercise.id()).size() < number) {
                throw e;
            }
        }
    }
}
