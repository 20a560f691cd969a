package dev.gradus.engine.report.summary;

import dev.gradus.engine.report.Points;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.csv.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The class summary as CSV (RFC 4180): one row per submission, those that could not be graded at the end. A cell is never a
 * formula, whatever a submission is called.
 */
public final class SummaryCsv {
    private static final List<String> HEADS = List.of(
            "person",
            "folder",
            "verdict",
            "points",
            "max points",
            "percent",
            "mistakes",
            "flags",
            "headline",
            "seed",
            "submission");

    private SummaryCsv() {}

    public static String write(ClassSummary summary) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            List<String> heads = new ArrayList<>(HEADS);
            summary.checks().forEach(check -> heads.add(SpreadsheetText.of("points: " + check.id())));
            csv.printRecord(heads);
            for (ClassSummary.Person person : summary.people()) {
                csv.printRecord(row(summary, person));
            }
            for (ClassSummary.Ungraded entry : summary.ungraded()) {
                csv.printRecord(row(summary, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return out.toString();
    }

    private static List<String> row(ClassSummary summary, ClassSummary.Person person) {
        boolean scored = person.verdict() != Verdict.GRADER_FAULT;
        List<String> row = new ArrayList<>();
        row.add(SpreadsheetText.of(person.name()));
        row.add(SpreadsheetText.of(person.folder()));
        row.add(person.verdict().id());
        row.add(scored ? Points.text(person.points()) : "");
        row.add(Points.text(person.maxPoints()));
        row.add(scored && person.maxPoints() > 0 ? Points.text(100 * person.points() / person.maxPoints()) : "");
        row.add(SpreadsheetText.of(String.join("; ", person.mistakes())));
        row.add(SpreadsheetText.of(String.join("; ", person.flags())));
        row.add(SpreadsheetText.of(person.headline()));
        row.add(SpreadsheetText.of(person.seed()));
        row.add(SpreadsheetText.of(person.submissionHash()));
        summary.checks().forEach(check -> row.add(points(person, check.id()).orElse("")));
        return row;
    }

    private static Optional<String> points(ClassSummary.Person person, String check) {
        return person.checks().stream()
                .filter(score -> score.id().equals(check))
                .map(score -> Points.text(score.points()))
                .findFirst();
    }

    private static List<String> row(ClassSummary summary, ClassSummary.Ungraded entry) {
        List<String> row =
                new ArrayList<>(List.of(SpreadsheetText.of(entry.name()), "", "not-graded", "", "", "", "", ""));
        row.add(SpreadsheetText.of(entry.reason()));
        while (row.size() < HEADS.size() + summary.checks().size()) {
            row.add("");
        }
        return row;
    }
}
