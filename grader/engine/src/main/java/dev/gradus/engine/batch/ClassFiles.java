package dev.gradus.engine.batch;

import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.files.ResultFile;
import dev.gradus.engine.report.files.ResultFiles;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.report.summary.ClassSummary;
import dev.gradus.engine.submission.Submission;
import java.util.ArrayList;
import java.util.List;

/** The files that a batch leaves behind, for whoever packs them instead of writing them to a folder. */
public final class ClassFiles {
    private ClassFiles() {}

    /** What says which exercise and which seed the results are of, so that a batch can go on with them. */
    public static ResultFile identity(String exercise, long seed) {
        return new ResultFile(BatchIdentity.FILE, ReportJson.bytes(BatchIdentity.of(exercise, seed)));
    }

    /** The sources and results of one person, below a folder of {@link FolderNames}. */
    public static List<ResultFile> person(String folder, Submission submission, Report report) {
        List<ResultFile> files = new ArrayList<>(StoredSources.files(submission));
        files.addAll(ResultFiles.of(report));
        return files.stream()
                .map(file -> new ResultFile(folder + "/" + file.name(), file.content()))
                .toList();
    }

    /** What is said of all. */
    public static List<ResultFile> summary(ClassSummary summary) {
        return ResultFiles.of(summary);
    }
}
