package dev.gradus.app.web.results;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.html.HtmlReport;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.json.UnreadableReportException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps one report for every graded submission. */
@ApplicationScoped
public class ReportStore {
    private static final int HEADLINE_LIMIT = 2000;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    ReportStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What its learner may see of a submission's report. */
    private Optional<Report> forLearner(UUID submission) {
        return forInstructor(submission).map(report -> report.forAudience(Audience.LEARNER));
    }

    /** The same as part of a page: escaped HTML that needs {@link ReportStyle}. */
    public Optional<String> htmlForLearner(UUID submission) {
        return forLearner(submission).map(report -> HtmlReport.fragment(report, Audience.LEARNER));
    }

    /** The same as JSON. */
    public Optional<String> jsonForLearner(UUID submission) {
        return forLearner(submission).map(ReportStore::write);
    }

    /** Everything that is known about a submission, as it was recorded. */
    public Optional<Report> forInstructor(UUID submission) {
        return jdbi.withHandle(handle -> handle.createQuery("select report from reports where submission_id = :id")
                .bind("id", submission)
                .mapTo(String.class)
                .findOne()
                .map(ReportStore::read));
    }

    /** The same as part of a page: escaped HTML that needs {@link ReportStyle}. */
    public Optional<String> htmlForInstructor(UUID submission) {
        return forInstructor(submission).map(report -> HtmlReport.fragment(report, Audience.INSTRUCTOR));
    }

    /** The same as JSON. */
    public Optional<String> jsonForInstructor(UUID submission) {
        return forInstructor(submission).map(ReportStore::write);
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
                .bind("headline", bounded(report.forAudience(Audience.LEARNER).headline()))
                .bind("schema", report.schema())
                .bind("report", write(report))
                .bind("now", Instant.now(clock))
                .execute();
        report.diagnoses().stream()
                .map(Diagnosis::mistakes)
                .flatMap(List::stream)
                .distinct()
                .forEach(mistake -> transaction
                        .createUpdate("insert into report_mistakes (submission_id, mistake_id) values (:id, :mistake)")
                        .bind("id", submission)
                        .bind("mistake", mistake)
                        .execute());
    }

    private static String write(Report report) {
        return new String(ReportJson.write(report), StandardCharsets.UTF_8);
    }

    private static Report read(String json) {
        try {
            return ReportJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableReportException e) {
            throw new IllegalStateException("A report in the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** Short, and only characters that every database keeps. */
    private static String bounded(String headline) {
        String text = headline.replaceAll("\\p{Cntrl}", " ");
        String start = text.length() <= HEADLINE_LIMIT ? text : text.substring(0, HEADLINE_LIMIT);
        return new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
