package dev.gradus.app.web.classes;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.pages.Times;
import dev.gradus.app.web.persons.Role;
import dev.gradus.engine.report.summary.SummaryCsv;
import dev.gradus.engine.report.summary.SummaryHtml;
import dev.gradus.engine.report.summary.SummaryJson;
import dev.gradus.engine.submission.Intake;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A class that was handed in as one archive: how far it is, what came of it, and what is handed back. */
@RolesAllowed(Role.MAY_INSTRUCT)
@Path("/instructor")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ClassPages {
    private static final int UNPROCESSABLE = 422;

    private final Catalogue catalogue;
    private final ClassIntake intake;
    private final ClassStore store;
    private final ClassResults results;
    private final ClassStream stream;

    @Inject
    ClassPages(Catalogue catalogue, ClassIntake intake, ClassStore store, ClassResults results, ClassStream stream) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.store = store;
        this.results = results;
        this.stream = stream;
    }

    @CheckedTemplate(basePath = "classes")
    static class Templates {
        static native TemplateInstance refused(
                String exercise, String title, String key, String error, List<Intake.Refusal> refusals);

        static native TemplateInstance progress(
                ClassView upload, ClassProgress progress, List<Intake.Refusal> refusals);

        static native TemplateInstance summary(ClassView upload, RawString summary);
    }

    /** A class upload as its page shows it. */
    public record ClassView(
            UUID id, String exercise, String title, String archive, String uploadedBy, String uploadedAt, String iso) {}

    @POST
    @Path("exercises/{exercise}/classes")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Takes the archive of a class from the form", hidden = true)
    public Response upload(
            @PathParam("exercise") String id, @RestForm String key, @RestForm("archive") FileUpload archive) {
        CatalogueEntry entry = catalogue.require(id);
        ClassTaking taking = archive == null
                        || archive.fileName() == null
                        || archive.fileName().isBlank()
                ? ClassTaking.Refused.because("Choose a zip or a tar.gz first.")
                : intake.take(
                        entry,
                        archive.uploadedFile(),
                        archive.fileName(),
                        Optional.ofNullable(key)
                                .filter(nonce -> nonce.matches("[0-9a-f-]{36}"))
                                .map(nonce -> "form:" + nonce));
        if (taking instanceof ClassTaking.Taken taken) {
            return Response.seeOther(
                            URI.create("/instructor/classes/" + taken.receipt().upload()))
                    .build();
        }
        ClassTaking.Refused refused = (ClassTaking.Refused) taking;
        return Response.status(UNPROCESSABLE)
                .entity(Templates.refused(
                        id, entry.title(), UUID.randomUUID().toString(), refused.sentence(), refused.refusals()))
                .build();
    }

    @GET
    @Path("classes/{id}")
    @Operation(summary = "The page of a class: how far its grading is, then its summary", hidden = true)
    public TemplateInstance page(@PathParam("id") UUID id) {
        ClassUpload upload = require(id);
        if (!upload.isDone()) {
            return Templates.progress(view(upload), ClassProgress.of(store.members(id)), store.refusals(id));
        }
        return Templates.summary(view(upload), new RawString(SummaryHtml.fragment(results.summary(upload, id + "/"))));
    }

    @GET
    @Path("classes/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far the grading of a class is, as server-sent events", hidden = true)
    public Multi<ClassProgress> events(@PathParam("id") UUID id) {
        return stream.of(require(id).id());
    }

    /** Where the summary's links lead. */
    @GET
    @Path("classes/{id}/{folder}/report.html")
    @Operation(summary = "Leads to the report of one member of a class", hidden = true)
    public Response report(@PathParam("id") UUID id, @PathParam("folder") String folder) {
        UUID submission = store.member(id, folder).orElseThrow(NotFoundException::new);
        return Response.seeOther(URI.create("/instructor/submissions/" + submission))
                .build();
    }

    @GET
    @Path("classes/{id}/results.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The results of a class as CSV", hidden = true)
    public Response csv(@PathParam("id") UUID id) {
        ClassUpload upload = requireDone(id);
        return attached(Response.ok(SummaryCsv.write(results.summary(upload, ""))), upload, "csv");
    }

    @GET
    @Path("classes/{id}/results.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The results of a class as JSON", hidden = true)
    public Response json(@PathParam("id") UUID id) {
        ClassUpload upload = requireDone(id);
        return attached(Response.ok(SummaryJson.write(results.summary(upload, ""))), upload, "json");
    }

    @GET
    @Path("classes/{id}/results.zip")
    @Produces("application/zip")
    @Operation(summary = "Reports, feedback and sources of a class, as gradus grade writes them", hidden = true)
    public Response zip(@PathParam("id") UUID id) {
        ClassUpload upload = requireDone(id);
        StreamingOutput body = out -> results.write(upload, out);
        return attached(Response.ok(body), upload, "zip");
    }

    private static Response attached(Response.ResponseBuilder response, ClassUpload upload, String extension) {
        return response.header(
                        "Content-Disposition",
                        "attachment; filename=\"" + upload.exercise() + "-class-" + upload.number() + "." + extension
                                + "\"")
                .build();
    }

    private ClassView view(ClassUpload upload) {
        return new ClassView(
                upload.id(),
                upload.exercise(),
                catalogue.title(upload.exercise()),
                upload.archive(),
                upload.uploadedBy(),
                Times.minutes(upload.uploadedAt()),
                upload.uploadedAt().toString());
    }

    private ClassUpload require(UUID id) {
        return store.find(id).orElseThrow(NotFoundException::new);
    }

    private ClassUpload requireDone(UUID id) {
        ClassUpload upload = require(id);
        if (!upload.isDone()) {
            throw new WebApplicationException(Response.Status.CONFLICT);
        }
        return upload;
    }
}
