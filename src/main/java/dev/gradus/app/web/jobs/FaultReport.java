package dev.gradus.app.web.jobs;

import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.report.Provenance;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Timing;
import dev.gradus.engine.report.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The report on a submission that the portal could not have graded: a fault of ours, without a score. */
final class FaultReport {
    private FaultReport() {}

    static Report of(String exercise, String title, String headline, Instant now) {
        return new Report(
                Report.SCHEMA,
                exercise,
                title,
                Optional.empty(),
                Verdict.GRADER_FAULT,
                headline,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CapturedOutput.NONE,
                new Provenance("", "", "", "", "", System.getProperty("java.version"), "", "nothing ran", false),
                new Timing(now, 0));
    }
}
