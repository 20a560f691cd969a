package dev.gradus.app.web.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.html.HtmlReport;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.json.UnreadableReportException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a report that anybody may have written. */
final class ImportedReport {
    private static final double MOST_POINTS = 1e6;
    /** Far above what the engine's own bounds on texts and pictures leave room for. */
    private static final int LARGEST = 4 << 20;

    private static final String FIELD = "report";

    private ImportedReport() {}

    /**
     * The report as a learner sees it.
     *
     * @throws RefusedEntryException if it is not a whole report for this exercise
     */
    static Report read(JsonNode json, String exercise) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw new RefusedEntryException(FIELD, "is larger than " + LARGEST / 1024 + " KB.");
        }
        Report report;
        try {
            report = ReportJson.read(bytes);
        } catch (UnreadableReportException e) {
            throw new RefusedEntryException(FIELD, e.getMessage() + ".");
        }
        if (!report.exercise().equals(exercise)) {
            throw new RefusedEntryException(FIELD, "is a report for another exercise.");
        }
        if (!(report.points() >= 0 && report.points() <= report.maxPoints() && report.maxPoints() <= MOST_POINTS)) {
            throw new RefusedEntryException(FIELD + ".points", "must lie between 0 and maxPoints.");
        }
        boolean named = report.diagnoses().stream()
                .map(Diagnosis::mistakes)
                .flatMap(List::stream)
                .allMatch(id -> id != null && id.matches("[a-z0-9-]{1,100}"));
        if (!named) {
            throw new RefusedEntryException(FIELD + ".diagnoses", "names a mistake by what is no id.");
        }
        return shown(report);
    }

    /** What cannot be shown must not get in: its page would fail for ever. */
    private static Report shown(Report report) {
        try {
            Report learners = report.forAudience(Audience.LEARNER);
            HtmlReport.fragment(learners, Audience.LEARNER);
            return learners;
        } catch (RuntimeException e) {
            throw new RefusedEntryException(FIELD, "cannot be shown; it is not whole.");
        }
    }
}
