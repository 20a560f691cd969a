package dev.gradus.app.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How a person stands with every exercise, from the reports on submissions: runs and drafts say nothing here. */
@ApplicationScoped
public class Standings {
    private final Jdbi jdbi;
    private final ReferenceRequests references;

    @Inject
    Standings(Jdbi jdbi, ReferenceRequests references) {
        this.jdbi = jdbi;
        this.references = references;
    }

    /** By exercise; exercises that were left alone are missing. */
    public Map<String, Standing> of(UUID person) {
        Map<String, Standing> standings = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select s.exercise_id,"
                        + " max(case when r.verdict = 'PASSED' then 1 else 0 end) as solved,"
                        + " max(case when r.verdict = 'PASSED' and not s.imported then 1 else 0 end) as here,"
                        + " max(case when r.max_points > 0 then r.points / r.max_points else 0 end) as best"
                        + " from submissions s left join reports r on r.submission_id = s.id"
                        + " where s.person_id = :person and s.kind = 'SUBMIT' group by s.exercise_id")
                .bind("person", person)
                .map((row, context) -> standings.put(
                        row.getString("exercise_id"),
                        new Standing(
                                row.getInt("solved") == 1 ? Standing.State.SOLVED : Standing.State.TRIED,
                                row.getDouble("best"),
                                row.getInt("here") == 1,
                                false)))
                .list());
        references
                .of(person)
                .keySet()
                .forEach(exercise -> standings.merge(
                        exercise,
                        Standing.NOT_STARTED.withReferenceSeen(),
                        (known, seen) -> known.withReferenceSeen()));
        return standings;
    }
}
