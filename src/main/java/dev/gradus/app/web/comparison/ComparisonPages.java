package dev.gradus.app.web.comparison;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.submissions.RefusedSourceException;
import dev.gradus.app.web.submissions.StoredSubmission;
import dev.gradus.app.web.submissions.SubmissionQueries;
import dev.gradus.app.web.submissions.SubmissionRow;
import dev.gradus.app.web.submissions.SubmissionStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What changed between two submissions for one exercise. */
@Path("/submissions/diff")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ComparisonPages {
    private final Catalogue catalogue;
    private final SubmissionQueries queries;
    private final SubmissionStore store;
    private final CurrentPerson person;

    @Inject
    ComparisonPages(Catalogue catalogue, SubmissionQueries queries, SubmissionStore store, CurrentPerson person) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.store = store;
        this.person = person;
    }

    @CheckedTemplate(basePath = "comparison")
    static class Templates {
        static native TemplateInstance diff(Comparison comparison);
    }

    /** Two submissions for one exercise and what changed from one to the other. */
    public record Comparison(SubmissionRow before, SubmissionRow after, SourceDiff diff) {
        public List<SubmissionRow> sides() {
            return List.of(before, after);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance diff(@QueryParam("old") @NotNull UUID before, @QueryParam("new") @NotNull UUID after) {
        StoredSubmission old = require(before);
        StoredSubmission now = require(after);
        if (!old.exercise().equals(now.exercise())) {
            throw new RefusedSourceException("No. " + old.number() + " and No. " + now.number()
                    + " are for different exercises: only two for the same one can be compared.");
        }
        return Templates.diff(
                new Comparison(row(old), row(now), SourceDiff.of(store.sources(before), store.sources(after))));
    }

    private StoredSubmission require(UUID id) {
        return queries.find(person.id(), id).orElseThrow(NotFoundException::new);
    }

    private SubmissionRow row(StoredSubmission submission) {
        return SubmissionRow.of(submission, catalogue.title(submission.exercise()));
    }
}
