package dev.gradus.app.web.instructor;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.classes.ClassStore;
import dev.gradus.app.web.classes.ClassUpload;
import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.results.ReportStore;
import dev.gradus.app.web.results.ZipDownload;
import dev.gradus.app.web.submissions.SubmissionStore;
import dev.gradus.engine.batch.StoredSources;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.chart.ChartSvg;
import dev.gradus.engine.report.files.ResultFile;
import dev.gradus.engine.report.files.ResultFiles;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.submission.SourceFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What everybody handed in, for whoever teaches. */
@RolesAllowed(Role.MAY_INSTRUCT)
@Path("/instructor")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InstructorPages {
    private static final int PAGE = 50;
    private static final int UPLOADS_SHOWN = 20;

    private final Catalogue catalogue;
    private final HandedInQueries queries;
    private final ReportStore reports;
    private final SubmissionStore store;
    private final ClassStore classes;

    @Inject
    InstructorPages(
            Catalogue catalogue,
            HandedInQueries queries,
            ReportStore reports,
            SubmissionStore store,
            ClassStore classes) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.reports = reports;
        this.store = store;
        this.classes = classes;
    }

    @CheckedTemplate(basePath = "instructor")
    static class Templates {
        static native TemplateInstance exercises(List<TopicTotals> topics);

        static native TemplateInstance exercise(ExerciseView exercise, Selection selection, Found found);

        static native TemplateInstance submission(
                HandedInRow submission,
                String exercise,
                String title,
                Optional<UUID> classUpload,
                Optional<RawString> report,
                List<SourceFile> files);
    }

    /** A topic's exercises with their numbers. */
    public record TopicTotals(String id, String title, List<Line> exercises) {}

    /** An exercise with its numbers. */
    public record Line(String id, String title, ExerciseTotals totals) {}

    /**
     * An exercise and what can be chosen about it.
     *
     * @param uploadKey sent with the form for a class, so that sending it twice is one upload
     * @param uploads classes that were handed in as one archive, newest first
     */
    public record ExerciseView(
            String id,
            String title,
            ExerciseTotals totals,
            List<Option> verdicts,
            List<Option> mistakes,
            String uploadKey,
            List<UploadLine> uploads) {}

    /** A class that was handed in as one archive. */
    public record UploadLine(
            UUID id, String archive, int graded, int members, String uploadedAt, String uploadedAtIso) {
        static UploadLine of(ClassUpload upload) {
            return new UploadLine(
                    upload.id(),
                    upload.archive(),
                    upload.graded(),
                    upload.members(),
                    HandedInRow.time(upload.uploadedAt()),
                    upload.uploadedAt().toString());
        }
    }

    /** Something to choose. */
    public record Option(String id, String words) {}

    /**
     * What a selection includes.
     *
     * @param count how many in all
     * @param rows those on this page
     * @param chart how often each mistake was named, as SVG
     * @param csv address of the same as CSV
     * @param older address of the page with older ones
     */
    public record Found(
            int count,
            List<HandedInRow> rows,
            List<MistakeCount> mistakes,
            Optional<RawString> chart,
            String csv,
            Optional<String> older) {}

    @GET
    @Operation(summary = "The page with all exercises and how many people passed them", hidden = true)
    public TemplateInstance exercises() {
        Map<String, ExerciseTotals> totals = queries.totals();
        return Templates.exercises(catalogue.topics().stream()
                .map(topic -> new TopicTotals(
                        topic.id(),
                        topic.title(),
                        topic.exercises().stream()
                                .map(entry -> new Line(
                                        entry.id(),
                                        entry.title(),
                                        totals.getOrDefault(entry.id(), ExerciseTotals.NONE)))
                                .toList()))
                .toList());
    }

    @GET
    @Path("exercises/{exercise}")
    @Operation(summary = "The page with everybody's submissions for an exercise", hidden = true)
    public TemplateInstance exercise(
            @PathParam("exercise") String id,
            @BeanParam @Valid Selection selection,
            @QueryParam("before") @DefaultValue("9223372036854775807") @Min(1) long before) {
        CatalogueEntry entry = catalogue.require(id);
        return Templates.exercise(view(entry), selection, found(entry, selection, before));
    }

    @GET
    @Path("exercises/{exercise}/submissions.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Everybody's submissions for an exercise as CSV", hidden = true)
    public Response csv(@PathParam("exercise") String id, @BeanParam @Valid Selection selection) {
        catalogue.require(id);
        StringBuilder out = new StringBuilder();
        SubmissionCsv csv = new SubmissionCsv(out);
        queries.each(id, selection, csv::add);
        return Response.ok(out.toString())
                .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("submissions/{id}")
    @Operation(summary = "The page with everything that is known about one submission", hidden = true)
    public TemplateInstance submission(@PathParam("id") UUID id) {
        HandedIn submission = queries.find(id).orElseThrow(NotFoundException::new);
        return Templates.submission(
                HandedInRow.of(submission),
                submission.exercise(),
                catalogue.title(submission.exercise()),
                submission.classUpload(),
                reports.htmlForInstructor(id).map(RawString::new),
                store.sources(id).files());
    }

    @GET
    @Path("submissions/{id}/replay.zip")
    @Produces("application/zip")
    @Operation(summary = "What a replay of one submission needs: its report and its sources", hidden = true)
    public Response replay(@PathParam("id") UUID id) {
        HandedIn submission = queries.find(id).orElseThrow(NotFoundException::new);
        Report report =
                reports.forInstructor(id).orElseThrow(() -> new WebApplicationException(Response.Status.CONFLICT));
        List<ResultFile> files = new ArrayList<>(StoredSources.files(store.sources(id)));
        files.add(new ResultFile(ResultFiles.REPORT, ReportJson.write(report)));
        StreamingOutput body = out -> {
            try (ZipDownload zip = new ZipDownload(out)) {
                for (ResultFile file : files) {
                    zip.add(file);
                }
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"submission-" + submission.number() + ".zip\"")
                .build();
    }

    private ExerciseView view(CatalogueEntry entry) {
        return new ExerciseView(
                entry.id(),
                entry.title(),
                queries.totals().getOrDefault(entry.id(), ExerciseTotals.NONE),
                Arrays.stream(Verdict.values())
                        .sorted((a, b) -> b.compareTo(a))
                        .map(verdict -> new Option(verdict.id(), verdict.words()))
                        .toList(),
                entry.exercise().mistakes().stream()
                        .map(mistake -> new Option(mistake.id(), mistake.id()))
                        .sorted(Comparator.comparing(Option::id))
                        .toList(),
                UUID.randomUUID().toString(),
                classes.latest(Optional.of(entry.id()), UPLOADS_SHOWN).stream()
                        .map(UploadLine::of)
                        .toList());
    }

    private Found found(CatalogueEntry entry, Selection selection, long before) {
        List<HandedIn> found = queries.list(entry.id(), selection, before, PAGE + 1);
        List<MistakeCount> mistakes = new MistakeNames(entry).named(queries.mistakes(entry.id(), selection));
        String path = "/instructor/exercises/" + entry.id();
        return new Found(
                queries.count(entry.id(), selection),
                found.stream().limit(PAGE).map(HandedInRow::of).toList(),
                mistakes,
                mistakes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RawString(ChartSvg.draw(MistakeNames.chart(mistakes)))),
                selection.address(path + "/submissions.csv", Map.of()),
                found.size() > PAGE
                        ? Optional.of(selection.address(
                                path,
                                Map.of(
                                        "before",
                                        Long.toString(found.get(PAGE - 1).number()))))
                        : Optional.empty());
    }
}
