package dev.gradus.app.web.submissions;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.results.ReportStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Submissions as JSON. */
@Path("/api/submissions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
public class SubmissionApi {
    private final Catalogue catalogue;
    private final Intake intake;
    private final SubmissionQueries queries;
    private final ReportStore reports;
    private final VerdictWait wait;
    private final CurrentPerson person;

    @Inject
    SubmissionApi(
            Catalogue catalogue,
            Intake intake,
            SubmissionQueries queries,
            ReportStore reports,
            VerdictWait wait,
            CurrentPerson person) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.queries = queries;
        this.reports = reports;
        this.wait = wait;
        this.person = person;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hands in; when this answers, the submission is stored and will be graded")
    @APIResponse(
            responseCode = "202",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = SubmissionDocument.class)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    @APIResponse(responseCode = "422", description = "The sources cannot be taken, or the key was used before")
    public Response handIn(
            @Parameter(description = "Makes a repeated request the same submission")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,150}",
                            message = "must have 1 to 150 visible ASCII characters without spaces")
                    String key,
            @Valid @NotNull SubmissionRequest request) {
        Receipt receipt = intake.files(
                catalogue.require(request.exercise()), request.wanted(), request.sources(), Optional.ofNullable(key));
        return Response.accepted(document(receipt.submission(), Duration.ZERO))
                .location(URI.create("/api/submissions/" + receipt.submission()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One submission, with its report once it is graded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubmissionDocument.class)))
    @APIResponse(responseCode = "404", description = "No submission of yours has this id")
    public SubmissionDocument one(
            @PathParam("id") UUID id,
            @Parameter(description = "Seconds to wait for the verdict")
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    int seconds) {
        return document(id, Duration.ofSeconds(seconds));
    }

    @GET
    @Operation(summary = "Submissions and their results, newest first")
    @APIResponse(responseCode = "200")
    public List<SubmissionDocument> all(
            @Parameter(description = "Only those for this exercise") @QueryParam("exercise") Optional<String> exercise,
            @Parameter(description = "Only those with a smaller number")
                    @QueryParam("before")
                    @DefaultValue("9223372036854775807")
                    long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return queries.latest(person.id(), exercise, before, limit).stream()
                .map(submission -> SubmissionDocument.of(submission, ahead(submission), Optional.empty()))
                .toList();
    }

    private SubmissionDocument document(UUID id, Duration patience) {
        StoredSubmission submission = wait.find(person.id(), id, patience).orElseThrow(NotFoundException::new);
        return SubmissionDocument.of(submission, ahead(submission), reports.jsonForLearner(id));
    }

    private int ahead(StoredSubmission submission) {
        return submission.status() == Status.QUEUED ? queries.ahead(submission) : 0;
    }
}
