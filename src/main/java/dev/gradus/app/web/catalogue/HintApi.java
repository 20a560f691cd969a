package dev.gradus.app.web.catalogue;

import dev.gradus.app.web.persons.CurrentPerson;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The hints of an exercise as JSON, one at a time. */
@Path("/api/exercises/{exercise}/hints")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class HintApi {
    private static final String EXAMPLE = "{\"total\":3,\"taken\":[{\"number\":1,"
            + "\"takenAt\":\"2027-02-01T11:00:00Z\",\"text\":\"Write the shape of every matrix beside its name.\"}]}";

    private final Catalogue catalogue;
    private final HintsTaken hints;
    private final CurrentPerson person;

    @Inject
    HintApi(Catalogue catalogue, HintsTaken hints, CurrentPerson person) {
        this.catalogue = catalogue;
        this.hints = hints;
        this.person = person;
    }

    /**
     * The hints of an exercise.
     *
     * @param total how many it has
     * @param taken those that were asked for
     */
    @Schema(name = "Hints")
    public record HintsDocument(int total, List<Hint> taken) {}

    /**
     * A hint that was asked for.
     *
     * @param number from 1
     * @param text Markdown
     */
    public record Hint(int number, Instant takenAt, String text) {}

    @GET
    @Operation(summary = "The hints of an exercise that you have asked for")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = HintsDocument.class),
                            examples = @ExampleObject(name = "one taken", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    public HintsDocument taken(@PathParam("exercise") String id) {
        return document(catalogue.require(id));
    }

    @POST
    @Operation(summary = "Takes the next hint of an exercise, which is recorded; takes nothing when all are taken")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = HintsDocument.class),
                            examples = @ExampleObject(name = "one taken", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A parameter breaks a rule; the problem names it")
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    public HintsDocument next(
            @PathParam("exercise") String id,
            @Parameter(description = "The hint's number; makes a repeated request take one hint only")
                    @QueryParam("number")
                    @Min(1)
                    @Max(99)
                    Integer number) {
        CatalogueEntry entry = catalogue.require(id);
        int next = hints.times(person.id(), entry.id()).size() + 1;
        hints.take(person.id(), entry, number == null ? next : number);
        return document(entry);
    }

    private HintsDocument document(CatalogueEntry entry) {
        List<String> texts = entry.content().hints();
        List<Instant> times = hints.times(person.id(), entry.id());
        return new HintsDocument(
                texts.size(),
                IntStream.range(0, Math.min(times.size(), texts.size()))
                        .mapToObj(i -> new Hint(i + 1, times.get(i), texts.get(i)))
                        .toList());
    }
}
