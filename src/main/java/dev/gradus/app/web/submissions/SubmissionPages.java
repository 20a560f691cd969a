package dev.gradus.app.web.submissions;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.results.ReportStore;
import dev.gradus.engine.submission.SourceFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** What was handed in, how far it is, and what came of it. */
@Path("/submissions")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SubmissionPages {
    private static final int PAGE = 50;
    /** A warm grader answers within this, so that most verdicts need no second page. */
    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private final Catalogue catalogue;
    private final SubmissionQueries queries;
    private final SubmissionStore store;
    private final ReportStore reports;
    private final VerdictWait wait;
    private final ProgressStream progress;
    private final CurrentPerson person;

    @Inject
    SubmissionPages(
            Catalogue catalogue,
            SubmissionQueries queries,
            SubmissionStore store,
            ReportStore reports,
            VerdictWait wait,
            ProgressStream progress,
            CurrentPerson person) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.store = store;
        this.reports = reports;
        this.wait = wait;
        this.progress = progress;
        this.person = person;
    }

    @CheckedTemplate(basePath = "submissions")
    static class Templates {
        static native TemplateInstance list(List<SubmissionRow> submissions, Optional<String> older);

        static native TemplateInstance progress(SubmissionRow submission, ProgressView progress);

        static native TemplateInstance verdict(SubmissionRow submission, RawString report, List<SourceFile> files);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("before") Optional<Long> before) {
        List<StoredSubmission> found =
                queries.latest(person.id(), Optional.empty(), before.orElse(Long.MAX_VALUE), PAGE + 1);
        Optional<String> older = found.size() > PAGE
                ? Optional.of("/submissions?before=" + found.get(PAGE - 1).number())
                : Optional.empty();
        return Templates.list(found.stream().limit(PAGE).map(this::row).toList(), older);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance submission(@PathParam("id") UUID id) {
        StoredSubmission submission = require(id);
        if (submission.status() != Status.DONE && queries.ahead(submission) == 0) {
            submission = wait.find(person.id(), id, A_MOMENT).orElseThrow(NotFoundException::new);
        }
        if (submission.status() != Status.DONE) {
            return Templates.progress(row(submission), progress.snapshot(person.id(), id));
        }
        return Templates.verdict(
                row(submission),
                reports.htmlForLearner(id).map(RawString::new).orElseThrow(NotFoundException::new),
                store.sources(id).files());
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<ProgressView> events(@PathParam("id") UUID id) {
        return progress.of(person.id(), require(id).id());
    }

    private StoredSubmission require(UUID id) {
        return queries.find(person.id(), id).orElseThrow(NotFoundException::new);
    }

    private SubmissionRow row(StoredSubmission submission) {
        return SubmissionRow.of(submission, catalogue.title(submission.exercise()));
    }
}
