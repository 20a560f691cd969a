package dev.gradus.app.web.submissions;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.catalogue.ExerciseView;
import dev.gradus.app.web.markdown.Markdown;
import dev.gradus.app.web.persons.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An exercise: its statement, its hints, and the form to hand in. */
@Path("/exercises/{exercise}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ExercisePages {
    private static final int UNPROCESSABLE = 422;
    private static final int EARLIER_SHOWN = 5;

    private final Catalogue catalogue;
    private final Intake intake;
    private final SubmissionQueries queries;
    private final SubmissionStore store;
    private final CurrentPerson person;
    private final Markdown markdown = new Markdown();

    @Inject
    ExercisePages(
            Catalogue catalogue,
            Intake intake,
            SubmissionQueries queries,
            SubmissionStore store,
            CurrentPerson person) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.queries = queries;
        this.store = store;
        this.person = person;
    }

    @CheckedTemplate(basePath = "submissions")
    static class Templates {
        static native TemplateInstance exercise(ExerciseView exercise, Form form, List<SubmissionRow> earlier);
    }

    /**
     * The form as it is shown.
     *
     * @param source what the text field holds
     * @param key sent back with the form, so that sending it twice is one submission
     * @param error what was wrong with what was sent
     */
    public record Form(String source, String key, Optional<String> error) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance exercise(@PathParam("exercise") String id, @QueryParam("from") Optional<UUID> from) {
        CatalogueEntry entry = catalogue.require(id);
        String source = from.flatMap(earlier -> queries.find(person.id(), earlier))
                .filter(earlier -> earlier.exercise().equals(id))
                .map(earlier -> store.sources(earlier.id()).files().get(0).text())
                .orElse(entry.skeleton());
        return page(entry, source, Optional.empty());
    }

    @POST
    @Path("submissions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response handIn(
            @PathParam("exercise") String id,
            @RestForm String source,
            @RestForm String key,
            @RestForm("file") FileUpload file) {
        CatalogueEntry entry = catalogue.require(id);
        String typed = Optional.ofNullable(source).orElse("");
        try {
            Receipt receipt = intake.form(entry, chosen(file).orElse(typed), nonce(key));
            return Response.seeOther(URI.create("/submissions/" + receipt.submission()))
                    .build();
        } catch (RefusedSourceException e) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(entry, typed, Optional.of(e.getMessage())))
                    .build();
        }
    }

    private TemplateInstance page(CatalogueEntry entry, String source, Optional<String> error) {
        return Templates.exercise(
                ExerciseView.of(entry, catalogue.topicTitle(entry.content().topic()), markdown),
                new Form(source, UUID.randomUUID().toString(), error),
                queries.latest(person.id(), Optional.of(entry.id()), Long.MAX_VALUE, EARLIER_SHOWN).stream()
                        .map(submission -> SubmissionRow.of(submission, entry.title()))
                        .toList());
    }

    private static Optional<String> nonce(String key) {
        return Optional.ofNullable(key).filter(text -> text.matches("[0-9a-f-]{36}"));
    }

    /** The chosen file's text; a browser sends an empty part where none was chosen. */
    private static Optional<String> chosen(FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SourceDecoding.decode(Files.readAllBytes(file.uploadedFile())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an uploaded file", e);
        }
    }
}
