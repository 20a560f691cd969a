package dev.gradus.app.web.jobs;

import dev.gradus.app.web.results.ReportStore;
import dev.gradus.app.web.submissions.Kind;
import dev.gradus.engine.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes sure that a submission gets one verdict, however often it is graded and whoever dies in between. */
@ApplicationScoped
class Claims {
    private final Jdbi jdbi;
    private final ReportStore reports;
    private final Clock clock;

    @Inject
    Claims(Jdbi jdbi, ReportStore reports, Clock clock) {
        this.jdbi = jdbi;
        this.reports = reports;
        this.clock = clock;
    }

    /** Claims a submission; empty when it has its verdict. */
    Optional<Claim> claim(UUID submission) {
        return jdbi.inTransaction(handle -> {
            int claimed = handle.createUpdate("update submissions"
                            + " set status = 'RUNNING', attempts = attempts + 1, started_at = :now"
                            + " where id = :id and status <> 'DONE'")
                    .bind("id", submission)
                    .bind("now", Instant.now(clock))
                    .execute();
            return claimed == 0
                    ? Optional.empty()
                    : handle.createQuery("select exercise_id, kind, attempts from submissions where id = :id")
                            .bind("id", submission)
                            .map((row, context) -> new Claim(
                                    submission,
                                    row.getString("exercise_id"),
                                    Kind.valueOf(row.getString("kind")),
                                    row.getInt("attempts")))
                            .findOne();
        });
    }

    /** Records the verdict, unless another claim was made meanwhile; says whether it did. */
    boolean finish(Claim claim, Report report) {
        return jdbi.inTransaction(handle -> {
            int finished = handle.createUpdate("update submissions set status = 'DONE', finished_at = :now"
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

    /** Puts a claimed submission back into the queue. */
    void release(Claim claim) {
        jdbi.useHandle(handle -> handle.createUpdate("update submissions set status = 'QUEUED'"
                        + " where id = :id and status = 'RUNNING' and attempts = :attempt")
                .bind("id", claim.submission())
                .bind("attempt", claim.attempt())
                .execute());
    }
}
