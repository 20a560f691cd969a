package dev.gradus.app.web.submissions;

import dev.gradus.app.submissions.Kind;
import dev.gradus.app.web.accounts.TooManyRequestsException;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.catalogue.ExerciseView;
import dev.gradus.app.web.catalogue.HintsTaken;
import dev.gradus.app.web.catalogue.Prerequisite;
import dev.gradus.app.web.catalogue.Standing;
import dev.gradus.app.web.catalogue.Standings;
import dev.gradus.app.web.markdown.Markdown;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.persons.Preferences;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An exercise: its statement, its hints, and the form to run, to submit and to begin anew. */
@Path("/exercises/{exercise}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ExercisePages {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int EARLIER_SHOWN = 5;

    private final Catalogue catalogue;
    private final Standings standings;
    private final HintsTaken hints;
    private final Preferences preferences;
    private final Intake intake;
    private final SubmissionQueries queries;
    private final SubmissionStore store;
    private final CurrentPerson person;
    private final Markdown markdown = new Markdown();

    @Inject
    ExercisePages(
            Catalogue catalogue,
            Standings standings,
            HintsTaken hints,
            Preferences preferences,
            Intake intake,
            SubmissionQueries queries,
            SubmissionStore store,
            CurrentPerson person) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.hints = hints;
        this.preferences = preferences;
        this.intake = intake;
        this.queries = queries;
        this.store = store;
        this.person = person;
    }

    @CheckedTemplate(basePath = "submissions")
    static class Templates {
        static native TemplateInstance exercise(ExerciseView exercise, Progress mine, Form form);
    }

    /**
     * What the person who looks has done here.
     *
     * @param earlier what was handed in last, newest first
     */
    public record Progress(
            Standing standing, List<Prerequisite> prerequisites, boolean hidesDifficulty, List<SubmissionRow> earlier) {

        /** Whether the reference may be read without asking for it. */
        public boolean opensReference() {
            return standing.opensReference();
        }
    }

    /**
     * The form as it is shown.
     *
     * @param source what the text field holds
     * @param key sent back with the form, so that sending it twice is one submission
     * @param error what was wrong with what was sent
     * @param kept the draft that was put into the history when the editor went back to the skeleton
     */
    public record Form(String source, String key, Optional<String> error, Optional<SubmissionRow> kept) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance exercise(
            @PathParam("exercise") String id,
            @QueryParam("from") Optional<UUID> from,
            @QueryParam("kept") Optional<UUID> kept) {
        CatalogueEntry entry = catalogue.require(id);
        String source = from.flatMap(earlier -> find(id, earlier))
                .map(earlier -> store.sources(earlier.id()).files().get(0).text())
                .orElse(entry.skeleton());
        return page(
                entry,
                form(
                        source,
                        Optional.empty(),
                        kept.flatMap(draft -> find(id, draft))
                                .filter(draft -> draft.kind() == Kind.DRAFT)
                                .map(draft -> SubmissionRow.of(draft, entry.title()))));
    }

    @POST
    @Path("submissions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response handIn(
            @PathParam("exercise") String id,
            @RestForm @Pattern(regexp = "run|submit", message = "must be run or submit") String kind,
            @RestForm String source,
            @RestForm String key,
            @RestForm("file") FileUpload file) {
        CatalogueEntry entry = catalogue.require(id);
        String typed = Optional.ofNullable(source).orElse("");
        try {
            Receipt receipt = intake.form(
                    entry,
                    "run".equals(kind) ? Kind.RUN : Kind.SUBMIT,
                    chosen(file).orElse(typed),
                    nonce(key));
            return Response.seeOther(URI.create("/submissions/" + receipt.submission()))
                    .build();
        } catch (RefusedSourceException e) {
            return refused(entry, typed, UNPROCESSABLE, e.getMessage());
        } catch (TooManyRequestsException e) {
            return refused(entry, typed, TOO_MANY, e.getMessage());
        }
    }

    @POST
    @Path("reset")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response reset(@PathParam("exercise") String id, @RestForm String source, @RestForm String key) {
        CatalogueEntry entry = catalogue.require(id);
        String typed = Optional.ofNullable(source).orElse("").replace("\r\n", "\n");
        String skeleton = "/exercises/" + id;
        if (typed.isBlank() || typed.strip().equals(entry.skeleton().strip())) {
            return Response.seeOther(URI.create(skeleton)).build();
        }
        try {
            Receipt receipt = intake.form(entry, Kind.DRAFT, typed, nonce(key));
            return Response.seeOther(URI.create(skeleton + "?kept=" + receipt.submission()))
                    .build();
        } catch (RefusedSourceException e) {
            return refused(entry, typed, UNPROCESSABLE, e.getMessage());
        } catch (TooManyRequestsException e) {
            return refused(entry, typed, TOO_MANY, e.getMessage());
        }
    }

    /** Where the address of a page with a new hint leads when it is opened again. */
    @GET
    @Path("hints")
    @Operation(hidden = true)
    public Response hints(@PathParam("exercise") String id) {
        return Response.seeOther(
                        URI.create("/exercises/" + catalogue.require(id).id() + "#hints"))
                .build();
    }

    /** The next hint, on a page that keeps what was typed. */
    @POST
    @Path("hints")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response hint(@PathParam("exercise") String id, @RestForm String hint, @RestForm String source) {
        CatalogueEntry entry = catalogue.require(id);
        if (hint != null && hint.matches("\\d{1,2}")) {
            hints.take(person.id(), entry, Integer.parseInt(hint));
        }
        String typed = Optional.ofNullable(source).orElse("").replace("\r\n", "\n");
        return Response.ok(page(
                        entry, form(typed.isBlank() ? entry.skeleton() : typed, Optional.empty(), Optional.empty())))
                .build();
    }

    private Response refused(CatalogueEntry entry, String typed, int status, String sentence) {
        return Response.status(status)
                .entity(page(entry, form(typed, Optional.of(sentence), Optional.empty())))
                .build();
    }

    private TemplateInstance page(CatalogueEntry entry, Form form) {
        Map<String, Standing> known = standings.of(person.id());
        int taken = hints.times(person.id(), entry.id()).size();
        return Templates.exercise(
                ExerciseView.of(entry, catalogue.topicTitle(entry.content().topic()), taken, markdown),
                new Progress(
                        known.getOrDefault(entry.id(), Standing.NOT_STARTED),
                        Prerequisite.of(entry, catalogue, known),
                        preferences.hidesDifficulty(person.id()),
                        queries.latest(person.id(), Optional.of(entry.id()), Long.MAX_VALUE, EARLIER_SHOWN).stream()
                                .map(submission -> SubmissionRow.of(submission, entry.title()))
                                .toList()),
                form);
    }

    private Optional<StoredSubmission> find(String exercise, UUID id) {
        return queries.find(person.id(), id)
                .filter(submission -> submission.exercise().equals(exercise));
    }

    private static Form form(String source, Optional<String> error, Optional<SubmissionRow> kept) {
        return new Form(source, UUID.randomUUID().toString(), error, kept);
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
