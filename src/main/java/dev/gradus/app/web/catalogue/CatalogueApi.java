package dev.gradus.app.web.catalogue;

import dev.gradus.app.web.persons.CurrentPerson;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exercises as JSON. */
@Path("/api/exercises")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class CatalogueApi {
    private final Catalogue catalogue;
    private final Standings standings;
    private final HintsTaken hints;
    private final CurrentPerson person;

    @Inject
    CatalogueApi(Catalogue catalogue, Standings standings, HintsTaken hints, CurrentPerson person) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.hints = hints;
        this.person = person;
    }

    /** An exercise in short. */
    public record ExerciseSummary(
            String id,
            String title,
            String topic,
            int difficulty,
            int minutes,
            String state,
            double bestShare,
            boolean referenceSeen,
            int hintsTaken,
            int hintCount) {}

    /**
     * An exercise with everything that a learner may see.
     *
     * @param hints those that were asked for
     * @param hintCount how many there are
     */
    public record ExerciseDetails(
            String id,
            String title,
            String topic,
            int difficulty,
            int minutes,
            List<String> prerequisites,
            String statement,
            List<String> hints,
            int hintCount,
            String contractName,
            String contract,
            String skeletonFile,
            String skeleton) {}

    @GET
    @Operation(summary = "All exercises in the order of teaching")
    public List<ExerciseSummary> all() {
        Map<String, Standing> known = standings.of(person.id());
        Map<String, Integer> taken = hints.counts(person.id());
        return catalogue.topics().stream()
                .flatMap(topic -> topic.exercises().stream())
                .map(entry -> summary(
                        entry, known.getOrDefault(entry.id(), Standing.NOT_STARTED), taken.getOrDefault(entry.id(), 0)))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "One exercise with statement, the hints that you have taken, contract and skeleton; texts are Markdown")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No exercise has this id; the problem names near ones")
    public ExerciseDetails one(@PathParam("id") String id) {
        CatalogueEntry entry = catalogue.require(id);
        return new ExerciseDetails(
                entry.id(),
                entry.title(),
                entry.content().topic(),
                entry.content().difficulty(),
                entry.content().minutes(),
                entry.content().prerequisites(),
                entry.content().statement(),
                entry.content().hints().stream()
                        .limit(hints.times(person.id(), entry.id()).size())
                        .toList(),
                entry.content().hints().size(),
                entry.contractName(),
                entry.contractSource(),
                entry.skeletonFile(),
                entry.skeleton());
    }

    private static ExerciseSummary summary(CatalogueEntry entry, Standing standing, int taken) {
        return new ExerciseSummary(
                entry.id(),
                entry.title(),
                entry.content().topic(),
                entry.content().difficulty(),
                entry.content().minutes(),
                standing.state().id(),
                standing.bestShare(),
                standing.referenceSeen(),
                Math.min(taken, entry.content().hints().size()),
                entry.content().hints().size());
    }
}
