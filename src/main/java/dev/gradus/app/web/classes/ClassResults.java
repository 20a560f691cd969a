package dev.gradus.app.web.classes;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.results.ReportStore;
import dev.gradus.app.web.results.ZipDownload;
import dev.gradus.app.web.submissions.SubmissionStore;
import dev.gradus.engine.batch.ClassFiles;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.files.ResultFile;
import dev.gradus.engine.report.summary.ClassSummary;
import dev.gradus.engine.report.summary.ClassSummaryBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is said of a whole class, and what is handed back to it. */
@ApplicationScoped
class ClassResults {
    private final ClassStore store;
    private final Catalogue catalogue;
    private final ReportStore reports;
    private final SubmissionStore submissions;

    @Inject
    ClassResults(ClassStore store, Catalogue catalogue, ReportStore reports, SubmissionStore submissions) {
        this.store = store;
        this.catalogue = catalogue;
        this.reports = reports;
        this.submissions = submissions;
    }

    /**
     * Of those that are graded.
     *
     * @param prefix what stands before the name of each person's folder
     */
    ClassSummary summary(ClassUpload upload, String prefix) {
        ClassSummaryBuilder builder = builder(upload);
        for (Member member : store.members(upload.id())) {
            report(member).ifPresent(report -> builder.add(prefix + member.folder(), report));
        }
        return withRefusals(builder, upload.id());
    }

    /** Everything, as {@code gradus grade} writes it into a folder; holds one person's files at a time. */
    void write(ClassUpload upload, OutputStream out) throws IOException {
        ClassSummaryBuilder builder = builder(upload);
        try (ZipDownload zip = new ZipDownload(out)) {
            zip.add(ClassFiles.identity(upload.exercise(), upload.seed()));
            for (Member member : store.members(upload.id())) {
                Optional<Report> report = report(member);
                if (report.isPresent()) {
                    builder.add(member.folder(), report.get());
                    add(
                            zip,
                            ClassFiles.person(member.folder(), submissions.sources(member.submission()), report.get()));
                }
            }
            add(zip, ClassFiles.summary(withRefusals(builder, upload.id())));
        }
    }

    private static void add(ZipDownload zip, List<ResultFile> files) throws IOException {
        for (ResultFile file : files) {
            zip.add(file);
        }
    }

    private ClassSummaryBuilder builder(ClassUpload upload) {
        return new ClassSummaryBuilder(upload.exercise(), catalogue.title(upload.exercise()));
    }

    /** Reports from before a name was known have none. */
    private Optional<Report> report(Member member) {
        return reports.forInstructor(member.submission()).map(report -> report.withPerson(Optional.of(member.owner())));
    }

    private ClassSummary withRefusals(ClassSummaryBuilder builder, UUID upload) {
        store.refusals(upload).forEach(refusal -> builder.addUngraded(refusal.path(), refusal.sentence()));
        return builder.build();
    }
}
