package dev.gradus.app.web.references;

import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.CatalogueEntry;
import dev.gradus.app.web.catalogue.ReferenceRequests;
import dev.gradus.app.web.catalogue.Standing;
import dev.gradus.app.web.catalogue.Standings;
import dev.gradus.app.web.markdown.Markdown;
import dev.gradus.app.web.pages.Times;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Mistake;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The reference of an exercise with its explanation: after a pass, or for who asks for it, which is recorded. */
@Path("/exercises/{exercise}/reference")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReferencePages {
    private static final int UNPROCESSABLE = 422;
    private static final int BELOW_SECTION = 3;

    private final Catalogue catalogue;
    private final Standings standings;
    private final ReferenceRequests requests;
    private final CurrentPerson person;
    private final Markdown markdown = new Markdown();

    @Inject
    ReferencePages(Catalogue catalogue, Standings standings, ReferenceRequests requests, CurrentPerson person) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.requests = requests;
        this.person = person;
    }

    @CheckedTemplate(basePath = "references")
    static class Templates {
        static native TemplateInstance reference(ReferenceView reference);

        static native TemplateInstance ask(String exercise, String title, boolean unconfirmed);
    }

    /**
     * A reference as the page shows it.
     *
     * @param topic title of its topic
     * @param requested when it was asked for, as in "3 May 2026, 14:10"
     * @param mistakes what is known to go wrong here
     */
    public record ReferenceView(
            String exercise,
            String title,
            String topic,
            Optional<String> requested,
            Optional<Implementation> reference,
            List<Implementation> alternatives,
            List<KnownMistake> mistakes) {}

    /** A right implementation; the explanation is sanitised HTML. */
    public record Implementation(String name, String source, RawString explanation) {}

    /** A mistake that the grader names. */
    public record KnownMistake(String says, String helps) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance reference(@PathParam("exercise") String id) {
        CatalogueEntry entry = catalogue.require(id);
        Optional<Instant> requested =
                Optional.ofNullable(requests.of(person.id()).get(id));
        boolean passed =
                standings.of(person.id()).getOrDefault(id, Standing.NOT_STARTED).passedHere();
        return passed || requested.isPresent()
                ? Templates.reference(view(entry, requested))
                : Templates.ask(id, entry.title(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response show(@PathParam("exercise") String id, @FormParam("sure") boolean sure) {
        CatalogueEntry entry = catalogue.require(id);
        if (!sure) {
            return Response.status(UNPROCESSABLE)
                    .entity(Templates.ask(id, entry.title(), true))
                    .build();
        }
        requests.record(person.id(), id);
        return Response.seeOther(URI.create("/exercises/" + id + "/reference")).build();
    }

    private ReferenceView view(CatalogueEntry entry, Optional<Instant> requested) {
        Exercise exercise = entry.exercise();
        return new ReferenceView(
                entry.id(),
                entry.title(),
                catalogue.topicTitle(entry.content().topic()),
                requested.map(Times::minutes),
                ReferenceText.of("reference", exercise.reference()).map(this::implementation),
                exercise.alternatives().stream()
                        .flatMap(alternative ->
                                ReferenceText.of(
                                        alternative.name(),
                                        alternative.implementation().get())
                                        .stream())
                        .map(this::implementation)
                        .toList(),
                mistakes(exercise));
    }

    private Implementation implementation(ReferenceText text) {
        return new Implementation(text.name(), text.source(), markdown.html(text.explanation(), BELOW_SECTION));
    }

    private static List<KnownMistake> mistakes(Exercise exercise) {
        Stream<Mistake> known = exercise.mistakes().stream();
        return known.map(mistake -> new KnownMistake(sentence(mistake.says()), mistake.helps()))
                .toList();
    }

    private static String sentence(String says) {
        String begun =
                says.matches("(?s)\\p{Ll}+ .*") ? Character.toUpperCase(says.charAt(0)) + says.substring(1) : says;
        return begun.endsWith(".") ? begun : begun + ".";
    }
}
