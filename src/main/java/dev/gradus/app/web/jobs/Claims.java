package dev.gradus.app.web.jobs;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.results.ReportStore;
import dev.gradus.engine.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes sure that a submission gets one verdict, however often it is graded and whoever dies in between. */
@ApplicationScoped
class Claims {
    private final Jdbi jdbi;
    private final ReportStore reports;
    private final Clock clock;
    private final Object choosing = new Object();

    @Inject
    Claims(Jdbi jdbi, ReportStore reports, Clock clock) {
        this.jdbi = jdbi;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Claims what a job is to grade: the submission that it had claimed before and that has no verdict yet, or else the
     * one whose turn it is. Empty when nothing waits, which ends the job: a submission that waits has at least one job
     * that has claimed nothing.
     *
     * @param slot id of the job
     */
    Optional<Claim> claim(String slot) {
        synchronized (choosing) {
            while (true) {
                Optional<UUID> next = jdbi.withHandle(handle -> next(handle, slot));
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Claim> claim = jdbi.inTransaction(handle -> claim(handle, slot, next.get()));
                if (claim.isPresent()) {
                    return claim;
                }
                // Another node was faster.
            }
        }
    }

    private static Optional<UUID> next(Handle handle, String slot) {
        return handle.createQuery("select id from submissions where slot = :slot and status <> 'DONE'"
                        + " order by number limit 1")
                .bind("slot", slot)
                .mapTo(UUID.class)
                .findOne()
                .or(() -> handle.createQuery("select id from submissions where status = 'QUEUED' and slot is null"
                                + " order by lane, turn, number limit 1")
                        .mapTo(UUID.class)
                        .findOne());
    }

    private Optional<Claim> claim(Handle handle, String slot, UUID submission) {
        int claimed = handle.createUpdate("update submissions"
                        + " set status = 'RUNNING', attempts = attempts + 1, started_at = :now, slot = :slot"
                        + " where id = :id and status <> 'DONE' and (slot is null or slot = :slot)")
                .bind("id", submission)
                .bind("slot", slot)
                .bind("now", Instant.now(clock))
                .execute();
        return claimed == 0
                ? Optional.empty()
                : handle.createQuery(
                                "select s.exercise_id, s.kind, s.attempts, s.submitted_at, s.owner_name, u.batch_seed"
                                        + " from submissions s left join class_uploads u on u.id = s.class_upload_id"
                                        + " where s.id = :id")
                        .bind("id", submission)
                        .map((row, context) -> new Claim(
                                submission,
                                row.getString("exercise_id"),
                                Kind.valueOf(row.getString("kind")),
                                row.getInt("attempts"),
                                row.getTimestamp("submitted_at").toInstant(),
                                Optional.ofNullable(row.getString("owner_name")).map(owner -> classWork(row, owner))))
                        .findOne();
    }

    private static Claim.ClassWork classWork(ResultSet row, String owner) {
        try {
            return new Claim.ClassWork(owner, row.getLong("batch_seed"));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the seed of a class", e);
        }
    }

    /** Records the verdict, unless another claim was made meanwhile; says whether it did. */
    boolean finish(Claim claim, Report report) {
        return jdbi.inTransaction(handle -> {
            int finished = handle.createUpdate("update submissions set status = 'DONE', finished_at = :now, slot = null"
                            + " where id = :id and status = 'RUNNING' and attempts = :attempt")
                    .bind("id", claim.submission())
                    .bind("attempt", claim.attempt())
                    .bind("now", Instant.now(clock))
                    .execute();
            if (finished == 0) {
                return false;
            }
            reports.insert(handle, claim.submission(), report);
            return true;
        });
    }

    /** Puts a claimed submission back into the queue, where its job takes it up again. */
    void release(Claim claim) {
        jdbi.useHandle(handle -> handle.createUpdate("update submissions set status = 'QUEUED'"
                        + " where id = :id and status = 'RUNNING' and attempts = :attempt")
                .bind("id", claim.submission())
                .bind("attempt", claim.attempt())
                .execute());
    }
}
