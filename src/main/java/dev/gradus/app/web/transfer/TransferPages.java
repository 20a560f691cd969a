package dev.gradus.app.web.transfer;

import dev.gradus.app.web.persons.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a person takes everything along, and brings it back. */
@Path("/progress/data")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TransferPages {
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> WORDS = words();

    private final PersonalData data;
    private final long largest;
    private final CurrentPerson person;

    @Inject
    TransferPages(
            PersonalData data,
            @ConfigProperty(name = "gradus.limits.import") MemorySize largest,
            CurrentPerson person) {
        this.data = data;
        this.largest = largest.asLongValue();
        this.person = person;
    }

    @CheckedTemplate(basePath = "transfer")
    static class Templates {
        static native TemplateInstance data(long megabytes, Optional<List<Line>> done, Optional<String> error);
    }

    /** What an import did with one part of the export. */
    public record Line(String part, int added, int kept) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance data() {
        return page(Optional.empty(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response add(@RestForm("file") FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return refused("Choose a file first.");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.uploadedFile()))) {
            return Response.ok(page(Optional.of(lines(data.add(person.id(), in))), Optional.empty()))
                    .build();
        } catch (RefusedImportException e) {
            return refused(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an uploaded file", e);
        }
    }

    private Response refused(String sentence) {
        return Response.status(UNPROCESSABLE)
                .entity(page(Optional.empty(), Optional.of(sentence)))
                .build();
    }

    private TemplateInstance page(Optional<List<Line>> done, Optional<String> error) {
        return Templates.data(largest >> 20, done, error);
    }

    private static List<Line> lines(ImportResult result) {
        return WORDS.entrySet().stream()
                .map(part -> new Line(
                        part.getValue(),
                        result.added().getOrDefault(part.getKey(), 0),
                        result.kept().getOrDefault(part.getKey(), 0)))
                .filter(line -> line.added() + line.kept() > 0)
                .toList();
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("submissions", "Submissions and drafts");
        words.put("reviews", "Reviews");
        words.put("questionStates", "Questions in review");
        words.put("marks", "Stars and notes");
        words.put("interviews", "Interviews");
        words.put("hints", "Hints taken");
        words.put("referenceRequests", "References shown on request");
        words.put("plan", "Plan of the review");
        words.put("preferences", "Preferences");
        return words;
    }
}
