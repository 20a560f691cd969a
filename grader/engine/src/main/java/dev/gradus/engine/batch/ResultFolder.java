package dev.gradus.engine.batch;

import dev.gradus.engine.report.Audience;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.html.HtmlReport;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.submission.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The results of one submission: {@code report.json}, which is the result, and what is made of it for people and other
 * programs.
 */
final class ResultFolder {
    static final String REPORT = "report.json";

    /** Files that can be made again from the report. */
    private static final Map<String, Function<Report, String>> DERIVED = new LinkedHashMap<>();

    static {
        DERIVED.put("report.html", report -> HtmlReport.page(report, Audience.INSTRUCTOR));
        DERIVED.put("feedback.html", report -> HtmlReport.page(report, Audience.LEARNER));
    }

    private final Path folder;
    private final Intake.Entry entry;

    ResultFolder(Path folder, Intake.Entry entry) {
        this.folder = folder;
        this.entry = entry;
    }

    Intake.Entry entry() {
        return entry;
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The result that is there, if it can be read. */
    Optional<Report> load() {
        try {
            return Optional.of(ReportJson.read(Files.readAllBytes(folder.resolve(REPORT))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            // Written by another version, or by somebody else: it is made again.
            return Optional.empty();
        }
    }

    /** Keeps a new result; from the moment that its JSON is there it counts. */
    void store(Report report) {
        removeDerived();
        StoredSources.write(folder, entry.submission());
        DurableFile.writeThrough(folder.resolve(REPORT), ReportJson.write(report));
        completeFrom(report);
    }

    /** Makes what is missing beside a result, as after a crash. */
    void completeFrom(Report report) {
        DERIVED.forEach((name, writer) -> {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                DurableFile.write(file, writer.apply(report).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private void removeDerived() {
        for (String name : DERIVED.keySet()) {
            Path file = folder.resolve(name);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw DurableFile.fault(file, e);
            }
        }
    }
}
