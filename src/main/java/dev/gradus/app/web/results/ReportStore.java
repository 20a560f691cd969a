package dev.gradus.app.web.results;

import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps one report for every graded submission. */
@ApplicationScoped
public class ReportStore {
    private static final int HEADLINE_LIMIT = 2000;

    private final Jdbi jdbi;
    private final ReportCodec codec;
    private final Clock clock;

    @Inject
    ReportStore(Jdbi jdbi, ReportCodec codec, Clock clock) {
        this.jdbi = jdbi;
        this.codec = codec;
        this.clock = clock;
    }

    public Optional<Report> find(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("select report from reports where submission_id = :id")
                .bind("id", submission)
                .mapTo(String.class)
                .findOne()
                .map(codec::read));
    }

    /** The report as JSON. */
    public Optional<String> json(UUID submission) {
        return find(submission).map(codec::write);
    }

    /** Records a report in the transaction of this handle. */
    public void insert(Handle transaction, UUID submission, Report report) {
        transaction
                .createUpdate("insert into reports"
                        + " (submission_id, verdict, points, max_points, headline, schema_version, report, recorded_at)"
                        + " values (:id, :verdict, :points, :maxPoints, :headline, :schema, :report, :now)")
                .bind("id", submission)
                .bind("verdict", report.verdict().name())
                .bind("points", report.points())
                .bind("maxPoints", report.maxPoints())
                .bind("headline", bounded(report.headline()))
                .bind("schema", report.schema())
                .bind("report", codec.write(report))
                .bind("now", Instant.now(clock))
                .execute();
        report.diagnoses().stream()
                .map(Diagnosis::mistakes)
                .flatMap(java.util.List::stream)
                .distinct()
                .forEach(mistake -> transaction
                        .createUpdate("insert into report_mistakes (submission_id, mistake_id) values (:id, :mistake)")
                        .bind("id", submission)
                        .bind("mistake", mistake)
                        .execute());
    }

    private static String bounded(String headline) {
        return headline.length() <= HEADLINE_LIMIT ? headline : headline.substring(0, HEADLINE_LIMIT);
    }
}
