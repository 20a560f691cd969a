package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.Result;
import dev.gradus.engine.report.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads stored submissions with their results. */
@ApplicationScoped
public class SubmissionQueries {
    private static final String SELECT =
            "select s.id, s.number, s.person_id, s.exercise_id, s.kind, s.imported, s.status, s.submitted_at, s.finished_at,"
                    + " r.verdict, r.points, r.max_points, r.headline"
                    + " from submissions s left join reports r on r.submission_id = s.id ";

    private final Jdbi jdbi;

    @Inject
    SubmissionQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<StoredSubmission> find(UUID person, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where s.id = :id and s.person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .map((row, context) -> submission(row))
                .findOne());
    }

    /**
     * A person's submissions, newest first.
     *
     * @param exercise only those for this exercise, when given
     * @param before only those with a smaller number
     */
    public List<StoredSubmission> latest(UUID person, Optional<String> exercise, long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT
                        + "where s.person_id = :person and s.number < :before"
                        + (exercise.isPresent() ? " and s.exercise_id = :exercise" : "")
                        + " order by s.number desc limit :limit")
                .bind("person", person)
                .bind("before", before)
                .bind("limit", limit)
                .bindMap(exercise.map(id -> java.util.Map.of("exercise", id)).orElse(java.util.Map.of()))
                .map((row, context) -> submission(row))
                .list());
    }

    /** Exercises for which a person has handed something in. */
    public List<String> exercises(UUID person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct exercise_id from submissions where person_id = :person")
                        .bind("person", person)
                        .mapTo(String.class)
                        .list());
    }

    /**
     * How many submissions are graded before this one: those that are being graded, and those whose turn comes earlier; 0
     * when it is next or no longer waiting.
     */
    public int ahead(StoredSubmission submission) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from submissions other, submissions mine"
                        + " where mine.id = :id and mine.status = 'QUEUED' and other.id <> mine.id"
                        + " and (other.status = 'RUNNING' or other.status = 'QUEUED' and (other.lane < mine.lane"
                        + " or other.lane = mine.lane and (other.turn < mine.turn"
                        + " or other.turn = mine.turn and other.number < mine.number)))")
                .bind("id", submission.id())
                .mapTo(Integer.class)
                .one());
    }

    private static StoredSubmission submission(ResultSet row) throws SQLException {
        return new StoredSubmission(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("person_id", UUID.class),
                row.getString("exercise_id"),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("imported"),
                Status.valueOf(row.getString("status")),
                row.getTimestamp("submitted_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("verdict")).map(verdict -> result(row, verdict)));
    }

    private static Result result(ResultSet row, String verdict) {
        try {
            return new Result(
                    Verdict.valueOf(verdict),
                    row.getDouble("points"),
                    row.getDouble("max_points"),
                    row.getString("headline"));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read a result", e);
        }
    }
}
