package dev.gradus.engine.batch;

import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.files.ResultFile;
import dev.gradus.engine.report.files.ResultFiles;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.submission.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The results of one submission: its report, and what is made of it for people and other programs. */
final class ResultFolder {
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

    /** The result that is there; one that cannot be read, by another version or cut off, is made again. */
    Optional<Report> load() {
        try {
            return Optional.of(ReportJson.read(Files.readAllBytes(folder.resolve(ResultFiles.REPORT))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a new result; it counts from the moment that its report is there, which is written last. */
    void store(Report report) {
        StoredSources.write(folder, entry.submission());
        for (ResultFile file : ResultFiles.of(report)) {
            Path path = folder.resolve(file.name());
            if (file.name().equals(ResultFiles.REPORT)) {
                DurableFile.writeThrough(path, file.content());
            } else {
                DurableFile.write(path, file.content());
            }
        }
    }

    /** Makes what somebody removed beside a result. */
    void completeFrom(Report report) {
        if (ResultFiles.names(report).stream().allMatch(name -> Files.exists(folder.resolve(name)))) {
            return;
        }
        for (ResultFile file : ResultFiles.of(report)) {
            Path path = folder.resolve(file.name());
            if (!Files.exists(path)) {
                DurableFile.write(path, file.content());
            }
        }
    }
}
