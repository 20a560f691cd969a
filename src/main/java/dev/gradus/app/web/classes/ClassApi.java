package dev.gradus.app.web.classes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.results.Result;
import dev.gradus.app.web.submissions.RefusedSourceException;
import dev.gradus.app.web.submissions.Status;
import dev.gradus.engine.report.summary.SummaryJson;
import dev.gradus.engine.submission.Intake;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Classes that were handed in as one archive, as JSON. */
@RolesAllowed(Role.MAY_INSTRUCT)
@Path("/api/instructor")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instructors")
public class ClassApi {
    private final Catalogue catalogue;
    private final ClassIntake intake;
    private final ClassStore store;
    private final ClassResults results;

    @Inject
    ClassApi(Catalogue catalogue, ClassIntake intake, ClassStore store, ClassResults results) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.store = store;
        this.results = results;
    }

    /** A class upload. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClassUpload")
    public record ClassDocument(
            UUID id,
            @Schema(examples = "3") long number,
            @Schema(examples = "two-layer-backprop") String exercise,
            @Schema(examples = "submissions.zip") String archive,
            Instant uploadedAt,

            @Schema(examples = "28", description = "How many submissions the archive had")
            int members,

            @Schema(examples = "12", description = "How many of them have their verdict")
            int graded,

            @Schema(examples = "false") boolean done,

            @Schema(examples = "/instructor/classes/2f1c…", description = "Address of the page that shows it")
            String page,

            @Schema(description = "Where one class was asked for")
            List<MemberDocument> submissions,

            @Schema(description = "What is not graded; where one class was asked for")
            List<Intake.Refusal> refused) {}

    /** A submission out of the archive of a class. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClassMember")
    public record MemberDocument(
            UUID id,
            @Schema(examples = "Ada Lovelace") String person,
            Status status,
            @Schema(examples = "partial") String verdict,
            @Schema(examples = "7.5") Double points,
            @Schema(examples = "10") Double maxPoints,
            String headline) {}

    /** What is said of a whole class, in the form of the engine's class summary. */
    @Schema(name = "ClassSummary", type = SchemaType.OBJECT)
    public record SummaryDocument(@JsonValue @JsonRawValue String json) {}

    @POST
    @Path("exercises/{exercise}/classes")
    @Consumes({"application/zip", "application/gzip"})
    @Operation(summary = "Hands in a class; when this answers, all of it is stored and will be graded")
    @RequestBody(
            description = "A zip or tar.gz with a file or a folder for each person, at most 50 MB;"
                    + " downloads of Canvas and Moodle are understood",
            content = {
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = ClassDocument.class)))
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    @APIResponse(responseCode = "413", description = "The archive is too large")
    @APIResponse(
            responseCode = "422",
            description = "Nothing in it can be graded, there is no sandbox, or the key was used before")
    public Response upload(
            @PathParam("exercise") String id,
            @Parameter(description = "What the archive is called")
                    @QueryParam("name")
                    @DefaultValue("archive")
                    @Size(max = 255)
                    String name,
            @Parameter(description = "Makes a repeated request the same upload")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,150}",
                            message = "must have 1 to 150 visible ASCII characters without spaces")
                    String key,
            InputStream body)
            throws IOException {
        CatalogueEntry entry = catalogue.require(id);
        java.nio.file.Path archive = Files.createTempFile("gradus-class", "");
        try {
            Files.copy(body, archive, StandardCopyOption.REPLACE_EXISTING);
            ClassTaking taking =
                    intake.take(entry, archive, name, Optional.ofNullable(key).map(given -> "api:" + given));
            if (taking instanceof ClassTaking.Refused refused) {
                throw new RefusedSourceException(inOneLine(refused));
            }
            UUID upload = ((ClassTaking.Taken) taking).receipt().upload();
            return Response.accepted(one(upload))
                    .location(URI.create("/api/instructor/classes/" + upload))
                    .build();
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    @GET
    @Path("classes")
    @Operation(summary = "Class uploads, newest first")
    @APIResponse(responseCode = "200")
    public List<ClassDocument> all(
            @Parameter(description = "Only those for this exercise", schema = @Schema(examples = "two-layer-backprop"))
                    @QueryParam("exercise")
                    Optional<String> exercise,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return store.latest(exercise, limit).stream()
                .map(upload -> document(upload, null, null))
                .toList();
    }

    @GET
    @Path("classes/{id}")
    @Operation(summary = "One class with the state of each submission, and with what is not graded and why")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No class has this id")
    public ClassDocument one(@PathParam("id") UUID id) {
        return document(
                store.find(id).orElseThrow(NotFoundException::new),
                store.members(id).stream().map(ClassApi::member).toList(),
                store.refusals(id));
    }

    @GET
    @Path("classes/{id}/summary")
    @Operation(summary = "What is said of a whole class, of those that are graded so far")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT, description = "The class summary")))
    @APIResponse(responseCode = "404", description = "No class has this id")
    public SummaryDocument summary(@PathParam("id") UUID id) {
        ClassUpload upload = store.find(id).orElseThrow(NotFoundException::new);
        return new SummaryDocument(new String(SummaryJson.write(results.summary(upload, "")), StandardCharsets.UTF_8));
    }

    private static String inOneLine(ClassTaking.Refused refused) {
        return refused.refusals().isEmpty()
                ? refused.sentence()
                : refused.sentence()
                        + refused.refusals().stream()
                                .map(refusal -> " " + refusal + ".")
                                .collect(Collectors.joining());
    }

    private static MemberDocument member(Member member) {
        Optional<Result> result = member.result();
        return new MemberDocument(
                member.submission(),
                member.owner(),
                member.status(),
                result.map(r -> r.verdict().id()).orElse(null),
                result.map(Result::points).orElse(null),
                result.map(Result::maxPoints).orElse(null),
                result.map(Result::headline).orElse(null));
    }

    private static ClassDocument document(
            ClassUpload upload, List<MemberDocument> members, List<Intake.Refusal> refused) {
        return new ClassDocument(
                upload.id(),
                upload.number(),
                upload.exercise(),
                upload.archive(),
                upload.uploadedAt(),
                upload.members(),
                upload.graded(),
                upload.isDone(),
                "/instructor/classes/" + upload.id(),
                members,
                refused);
    }
}
