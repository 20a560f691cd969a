package dev.gradus.app.web.transfer;

import dev.gradus.app.review.Scheduler;
import dev.gradus.app.web.persons.CurrentPerson;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything of a person as one JSON document. */
@Path("/api")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Your data")
public class TransferApi {
    private static final String EXAMPLE = "{\"format\":\"gradus-export\",\"version\":1,"
            + "\"exportedAt\":\"2027-02-01T11:00:00Z\",\"portal\":\"0.1.0\",\"preferences\":{\"hidesDifficulty\":false},"
            + "\"submissions\":[],\"reviews\":[],\"questionStates\":[],\"marks\":[{\"question\":\"single-perceptron-xor\","
            + "\"starred\":true,\"note\":\"\"}],\"referenceRequests\":[],\"hints\":[],\"interviews\":[]}";
    private static final String RESULT = "{\"added\":{\"marks\":1},\"kept\":{\"preferences\":1}}";

    private final PersonalData data;
    private final Scheduler days;
    private final CurrentPerson person;

    @Inject
    TransferApi(PersonalData data, Scheduler days, CurrentPerson person) {
        this.data = data;
        this.days = days;
        this.person = person;
    }

    @GET
    @Path("export")
    @Operation(summary = "Everything of yours as one JSON document, to be kept or imported elsewhere")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "nearly nothing", value = EXAMPLE)))
    public Response export() throws IOException {
        // Whoever reads slowly must not hold a connection to the database.
        java.nio.file.Path file = Files.createTempFile("gradus-export", ".json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            data.write(person.id(), out);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
        StreamingOutput document = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.delete(file);
            }
        };
        return Response.ok(document)
                .header("Content-Disposition", "attachment; filename=\"gradus-" + days.today() + ".json\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds an export to what is here: everything or nothing; what is here already stays, but that of a"
                    + " question's reviews the later one counts; importing twice changes nothing")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "nearly nothing", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportResult.class),
                            examples = @ExampleObject(name = "one star", value = RESULT)))
    @APIResponse(responseCode = "413", description = "The export is larger than this portal takes")
    @APIResponse(responseCode = "422", description = "It is no export, too new, or broken; the problem says where")
    public ImportResult add(InputStream body) throws IOException {
        // Whoever sends slowly must not hold a transaction open.
        java.nio.file.Path file = Files.createTempFile("gradus-import", ".json");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return data.add(person.id(), in);
            }
        } finally {
            Files.delete(file);
        }
    }
}
