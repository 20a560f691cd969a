package dev.gradus.app.web.catalogue;

import dev.gradus.app.lessons.Lessons;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.persons.Preferences;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: all exercises by topic, or those that somebody looks for. */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CataloguePages {
    private static final String STATES = "(open|solved)?";
    private static final String DIFFICULTIES = "[1-5]?";
    private static final int LONGEST = 100;

    private final Catalogue catalogue;
    private final Standings standings;
    private final Lessons lessons;
    private final HintsTaken hints;
    private final Preferences preferences;
    private final CurrentPerson person;

    @Inject
    CataloguePages(
            Catalogue catalogue,
            Standings standings,
            Lessons lessons,
            HintsTaken hints,
            Preferences preferences,
            CurrentPerson person) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.lessons = lessons;
        this.hints = hints;
        this.preferences = preferences;
        this.person = person;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance home(Home home);
    }

    /**
     * What the page shows.
     *
     * @param topics those with an exercise to show
     * @param choices all topics, to choose one
     * @param found how many exercises are shown
     * @param solved how many of all are solved
     */
    public record Home(
            List<TopicView> topics,
            List<TopicChoice> choices,
            CatalogueFilter filter,
            boolean hidesDifficulty,
            int found,
            int solved,
            int total) {}

    /** A topic to choose. */
    public record TopicChoice(String id, String title) {}

    /**
     * A topic as the page shows it.
     *
     * @param exercises those that are shown
     * @param solved how many of all its exercises are solved
     */
    public record TopicView(
            String id,
            String title,
            String summary,
            List<LessonLink> lessons,
            List<Card> exercises,
            int solved,
            int total) {}

    /** A lesson on a topic. */
    public record LessonLink(String id, String title) {}

    /**
     * An exercise as the page shows it.
     *
     * @param hintsTaken how many of its hints were asked for
     */
    public record Card(
            String id,
            String title,
            int difficulty,
            int minutes,
            List<Prerequisite> prerequisites,
            Standing standing,
            int hintsTaken,
            int hints) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance home(
            @QueryParam("q") @DefaultValue("") @Size(max = LONGEST) String q,
            @QueryParam("topic") @DefaultValue("") @Size(max = LONGEST) String topic,
            @QueryParam("state") @DefaultValue("") @Pattern(regexp = STATES, message = "must be open or solved")
                    String state,
            @QueryParam("difficulty")
                    @DefaultValue("")
                    @Pattern(regexp = DIFFICULTIES, message = "must be a number from 1 to 5")
                    String difficulty) {
        boolean hides = preferences.hidesDifficulty(person.id());
        CatalogueFilter asked = new CatalogueFilter(q, topic, state, difficulty);
        CatalogueFilter filter = hides ? asked.withoutDifficulty() : asked;
        Map<String, Standing> known = standings.of(person.id());
        Map<String, Integer> taken = hints.counts(person.id());
        List<Topic> topics = catalogue.topics();
        List<TopicView> views = topics.stream()
                .map(t -> view(t, filter, known, taken))
                .filter(view -> !view.exercises().isEmpty())
                .toList();
        return Templates.home(new Home(
                views,
                topics.stream().map(t -> new TopicChoice(t.id(), t.title())).toList(),
                filter,
                hides,
                views.stream().mapToInt(view -> view.exercises().size()).sum(),
                topics.stream().mapToInt(t -> solved(t, known)).sum(),
                topics.stream().mapToInt(t -> t.exercises().size()).sum()));
    }

    @POST
    @Path("preferences/difficulty")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response difficulty(
            @FormParam("hide") boolean hide,
            @FormParam("q") @DefaultValue("") @Size(max = LONGEST) String q,
            @FormParam("topic") @DefaultValue("") @Size(max = LONGEST) String topic,
            @FormParam("state") @DefaultValue("") @Pattern(regexp = STATES) String state) {
        preferences.hideDifficulty(person.id(), hide);
        return Response.seeOther(new CatalogueFilter(q, topic, state, "").address())
                .build();
    }

    private TopicView view(
            Topic topic, CatalogueFilter filter, Map<String, Standing> known, Map<String, Integer> taken) {
        return new TopicView(
                topic.id(),
                topic.title(),
                topic.summary(),
                lessons.on(topic.id()).stream()
                        .map(lesson -> new LessonLink(lesson.id(), lesson.title()))
                        .toList(),
                topic.exercises().stream()
                        .filter(entry -> filter.accepts(entry, topic, standing(entry, known)))
                        .map(entry -> card(entry, known, taken))
                        .toList(),
                solved(topic, known),
                topic.exercises().size());
    }

    private Card card(CatalogueEntry entry, Map<String, Standing> known, Map<String, Integer> taken) {
        return new Card(
                entry.id(),
                entry.title(),
                entry.content().difficulty(),
                entry.content().minutes(),
                Prerequisite.of(entry, catalogue, known),
                standing(entry, known),
                Math.min(
                        taken.getOrDefault(entry.id(), 0),
                        entry.content().hints().size()),
                entry.content().hints().size());
    }

    private static int solved(Topic topic, Map<String, Standing> known) {
        return (int) topic.exercises().stream()
                .filter(entry -> standing(entry, known).isSolved())
                .count();
    }

    private static Standing standing(CatalogueEntry entry, Map<String, Standing> known) {
        return known.getOrDefault(entry.id(), Standing.NOT_STARTED);
    }
}
