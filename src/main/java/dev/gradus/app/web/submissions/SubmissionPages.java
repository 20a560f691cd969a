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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.util.Comparator;
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
        static native TemplateInstance list(History history);

        static native TemplateInstance progress(SubmissionRow submission, ProgressView progress);

        static native TemplateInstance verdict(
                SubmissionRow submission,
                Optional<RawString> report,
                List<SourceFile> files,
                String command,
                Optional<SubmissionRow> before);
    }

    /**
     * A page of the history.
     *
     * @param exercise the one that it is limited to; empty for all
     * @param choices exercises to limit it to
     * @param older address of the page with older ones
     */
    public record History(
            List<SubmissionRow> submissions, String exercise, List<Choice> choices, Optional<String> older) {

        /** Whether two of the rows can be compared. */
        public boolean isComparable() {
            return !exercise.isEmpty() && submissions.size() > 1;
        }
    }

    /** An exercise to choose. */
    public record Choice(String id, String title) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("exercise") @DefaultValue("") @Size(max = 100) String exercise,
            @QueryParam("before") Optional<Long> before) {
        Optional<String> only = Optional.of(exercise).filter(id -> !id.isEmpty());
        List<StoredSubmission> found = queries.latest(person.id(), only, before.orElse(Long.MAX_VALUE), PAGE + 1);
        return Templates.list(new History(
                found.stream().limit(PAGE).map(this::row).toList(),
                exercise,
                choices(),
                found.size() > PAGE
                        ? Optional.of(older(exercise, found.get(PAGE - 1).number()))
                        : Optional.empty()));
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
        Optional<RawString> report = reports.htmlForLearner(id).map(RawString::new);
        if (report.isEmpty() && submission.kind().isGraded()) {
            throw new NotFoundException();
        }
        List<SourceFile> files = store.sources(id).files();
        return Templates.verdict(
                row(submission), report, files, Reproduction.command(submission.exercise(), files), before(submission));
    }

    @GET
    @Path("{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Multi<ProgressView> events(@PathParam("id") UUID id) {
        return progress.of(person.id(), require(id).id());
    }

    private static String older(String exercise, long number) {
        return UriBuilder.fromPath("/submissions")
                .queryParam("exercise", "{exercise}")
                .queryParam("before", number)
                .build(exercise)
                .toString();
    }

    private List<Choice> choices() {
        return queries.exercises(person.id()).stream()
                .map(id -> new Choice(id, catalogue.title(id)))
                .sorted(Comparator.comparing(Choice::title))
                .toList();
    }

    /** What was handed in for the same exercise before. */
    private Optional<SubmissionRow> before(StoredSubmission submission) {
        return queries.latest(person.id(), Optional.of(submission.exercise()), submission.number(), 1).stream()
                .map(this::row)
                .findFirst();
    }

    private StoredSubmission require(UUID id) {
        return queries.find(person.id(), id).orElseThrow(NotFoundException::new);
    }

    private SubmissionRow row(StoredSubmission submission) {
        return SubmissionRow.of(submission, catalogue.title(submission.exercise()));
    }
}
