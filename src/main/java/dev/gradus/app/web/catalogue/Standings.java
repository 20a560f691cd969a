package dev.gradus.app.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How a person stands with every exercise, from the reports. */
@ApplicationScoped
public class Standings {
    private final Jdbi jdbi;

    @Inject
    Standings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By exercise; exercises without a submission are missing. */
    public Map<String, Standing> of(UUID person) {
        Map<String, Standing> standings = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select s.exercise_id,"
                        + " max(case when r.verdict = 'PASSED' then 1 else 0 end) as solved,"
                        + " max(case when r.max_points > 0 then r.points / r.max_points else 0 end) as best"
                        + " from submissions s left join reports r on r.submission_id = s.id"
                        + " where s.person_id = :person group by s.exercise_id")
                .bind("person", person)
                .map((row, context) -> standings.put(
                        row.getString("exercise_id"),
                        new Standing(
                                row.getInt("solved") == 1 ? Standing.State.SOLVED : Standing.State.TRIED,
                                row.getDouble("best"))))
                .list());
        return standings;
    }
}
