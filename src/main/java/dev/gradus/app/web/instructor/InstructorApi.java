package dev.gradus.app.web.instructor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.results.ReportStore;
import dev.gradus.app.web.results.Result;
import dev.gradus.app.web.submissions.Status;
import dev.gradus.app.web.submissions.SubmissionStore;
import dev.gradus.engine.submission.SourceFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody handed in, as JSON. */
@RolesAllowed(Role.MAY_INSTRUCT)
@Path("/api/instructor")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instructors")
public class InstructorApi {
    private final Catalogue catalogue;
    private final HandedInQueries queries;
    private final ReportStore reports;
    private final SubmissionStore store;

    @Inject
    InstructorApi(Catalogue catalogue, HandedInQueries queries, ReportStore reports, SubmissionStore store) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.reports = reports;
        this.store = store;
    }

    /** An exercise with the numbers of who handed in. */
    @Schema(name = "ExerciseTotals")
    public record TotalsDocument(
            @Schema(examples = "two-layer-backprop") String exercise,
            @Schema(examples = "Two-layer backprop") String title,

            @Schema(examples = "24", description = "Who handed in")
            int people,

            @Schema(examples = "61", description = "Runs and drafts left out")
            int submissions,

            @Schema(examples = "18", description = "How many of the people passed")
            int passed) {}

    /** Somebody's submission. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HandedIn")
    public record HandedInDocument(
            UUID id,
            @Schema(examples = "17") long number,
            @Schema(examples = "two-layer-backprop") String exercise,
            @Schema(examples = "Ada Lovelace") String person,

            @Schema(description = "The class upload that it came in")
            UUID classUpload,

            Kind kind,
            Status status,
            Instant submittedAt,
            @Schema(examples = "partial") String verdict,
            @Schema(examples = "7.5") Double points,
            @Schema(examples = "10") Double maxPoints,

            @Schema(examples = "[\"missing-batch-average\"]")
            List<String> mistakes,

            String headline,

            @Schema(description = "The sources, where one submission was asked for")
            List<Source> files,

            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The whole report, likewise")
            String report) {}

    /** One file of a submission. */
    @Schema(name = "HandedInSource")
    public record Source(
            @Schema(examples = "MyTwoLayerBackprop.java") String name,

            @Schema(examples = "class MyTwoLayerBackprop {}")
            String content) {}

    /** A page of submissions. */
    @Schema(name = "HandedInPage")
    public record PageDocument(
            @Schema(examples = "61", description = "How many there are in all")
            int count,

            List<HandedInDocument> submissions) {}

    @GET
    @Path("exercises")
    @Operation(summary = "All exercises with the numbers of people, submissions and people who passed")
    public List<TotalsDocument> exercises() {
        Map<String, ExerciseTotals> totals = queries.totals();
        return catalogue.topics().stream()
                .flatMap(topic -> topic.exercises().stream())
                .map(entry -> totals(entry, totals.getOrDefault(entry.id(), ExerciseTotals.NONE)))
                .toList();
    }

    @GET
    @Path("exercises/{exercise}/submissions")
    @Operation(summary = "Everybody's submissions for an exercise, newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "A parameter breaks a rule; the problem names it")
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    public PageDocument submissions(
            @PathParam("exercise") String id,
            @BeanParam @Valid Selection selection,
            @Parameter(description = "Only those with a smaller number")
                    @QueryParam("before")
                    @DefaultValue("9223372036854775807")
                    @Min(1)
                    long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        catalogue.require(id);
        return new PageDocument(
                queries.count(id, selection),
                queries.list(id, selection, before, limit).stream()
                        .map(one -> document(one, null, null))
                        .toList());
    }

    @GET
    @Path("exercises/{exercise}/mistakes")
    @Operation(summary = "How often each known mistake was named in reports on an exercise, most frequent first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    public List<MistakeCount> mistakes(@PathParam("exercise") String id, @BeanParam @Valid Selection selection) {
        CatalogueEntry entry = catalogue.require(id);
        return new MistakeNames(entry).named(queries.mistakes(id, selection));
    }

    @GET
    @Path("submissions/{id}")
    @Operation(summary = "One submission with its sources and the whole report")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No submission has this id")
    public HandedInDocument submission(@PathParam("id") UUID id) {
        HandedIn one = queries.find(id).orElseThrow(NotFoundException::new);
        return document(
                one,
                store.sources(id).files().stream().map(InstructorApi::source).toList(),
                reports.jsonForInstructor(id).orElse(null));
    }

    private static TotalsDocument totals(CatalogueEntry entry, ExerciseTotals totals) {
        return new TotalsDocument(entry.id(), entry.title(), totals.people(), totals.submissions(), totals.passed());
    }

    private static Source source(SourceFile file) {
        return new Source(file.name(), file.text());
    }

    private static HandedInDocument document(HandedIn one, List<Source> files, String report) {
        return new HandedInDocument(
                one.id(),
                one.number(),
                one.exercise(),
                one.owner(),
                one.classUpload().orElse(null),
                one.kind(),
                one.status(),
                one.submittedAt(),
                one.result().map(result -> result.verdict().id()).orElse(null),
                one.result().map(Result::points).orElse(null),
                one.result().map(Result::maxPoints).orElse(null),
                one.mistakes(),
                one.result().map(Result::headline).orElse(null),
                files,
                report);
    }
}
