package dev.gradus.app.web.instructor;

import dev.gradus.app.web.results.Result;
import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.csv.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Submissions as CSV (RFC 4180), one row each. A cell is never a formula, whatever a person is called. */
final class SubmissionCsv {
    private static final Object[] HEADS = {
        "number",
        "person",
        "kind",
        "from a class archive",
        "handed in",
        "status",
        "verdict",
        "points",
        "max points",
        "mistakes",
        "headline",
        "submission"
    };
    private final CSVPrinter csv;

    SubmissionCsv(Appendable out) {
        try {
            csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(HEADS);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV", e);
        }
    }

    void add(HandedIn one) {
        Optional<Result> scored = one.result().filter(result -> result.maxPoints() > 0);
        try {
            csv.printRecord(
                    one.number(),
                    SpreadsheetText.of(one.owner()),
                    one.kind().id(),
                    one.classUpload().isPresent() ? "yes" : "no",
                    one.submittedAt(),
                    one.status().id(),
                    one.result().map(result -> result.verdict().id()).orElse(""),
                    scored.map(result -> Points.text(result.points())).orElse(""),
                    scored.map(result -> Points.text(result.maxPoints())).orElse(""),
                    SpreadsheetText.of(String.join("; ", one.mistakes())),
                    SpreadsheetText.of(one.result().map(Result::headline).orElse("")),
                    one.id());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write CSV", e);
        }
    }
}
