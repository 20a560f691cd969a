package dev.gradus.engine.batch;

import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.files.ResultFile;
import dev.gradus.engine.report.files.ResultFiles;
import dev.gradus.engine.report.summary.ClassSummaryBuilder;
import dev.gradus.engine.submission.Intake;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gathers what is said of all submissions while they are graded one by one. Thread-safe. */
final class ClassRecord {
    private final String exercise;
    private Optional<ClassSummaryBuilder> summary = Optional.empty();

    ClassRecord(String exercise) {
        this.exercise = exercise;
    }

    synchronized void add(String folder, Report report) {
        builder(report.title()).add(folder, report);
    }

    synchronized void write(Path out, List<Intake.Refusal> refusals) {
        ClassSummaryBuilder builder = builder(exercise);
        refusals.forEach(refusal -> builder.addUngraded(refusal.path(), refusal.sentence()));
        for (ResultFile file : ResultFiles.of(builder.build())) {
            DurableFile.writeThrough(out.resolve(file.name()), file.content());
        }
    }

    private ClassSummaryBuilder builder(String title) {
        if (summary.isEmpty()) {
            summary = Optional.of(new ClassSummaryBuilder(exercise, title));
        }
        return summary.get();
    }
}
