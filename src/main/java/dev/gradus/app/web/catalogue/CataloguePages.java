package dev.gradus.app.web.catalogue;

import dev.gradus.app.lessons.Lessons;
import dev.gradus.app.web.persons.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: all exercises by topic. */
@Path("/")
@Blocking
public class CataloguePages {
    private final Catalogue catalogue;
    private final Standings standings;
    private final Lessons lessons;
    private final CurrentPerson person;

    @Inject
    CataloguePages(Catalogue catalogue, Standings standings, Lessons lessons, CurrentPerson person) {
        this.catalogue = catalogue;
        this.standings = standings;
        this.lessons = lessons;
        this.person = person;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance home(List<TopicView> topics, int solved, int total);
    }

    /** A topic as the page shows it. */
    public record TopicView(String id, String title, String summary, List<LessonLink> lessons, List<Card> exercises) {}

    /** A lesson on a topic. */
    public record LessonLink(String id, String title) {}

    /** An exercise as the page shows it. */
    public record Card(String id, String title, int difficulty, int minutes, Standing standing) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public TemplateInstance home() {
        Map<String, Standing> known = standings.of(person.id());
        List<TopicView> topics = catalogue.topics().stream()
                .map(topic -> new TopicView(
                        topic.id(),
                        topic.title(),
                        topic.summary(),
                        lessons.on(topic.id()).stream()
                                .map(lesson -> new LessonLink(lesson.id(), lesson.title()))
                                .toList(),
                        topic.exercises().stream()
                                .map(entry -> card(entry, known))
                                .toList()))
                .toList();
        List<Card> cards =
                topics.stream().flatMap(topic -> topic.exercises().stream()).toList();
        int solved = (int) cards.stream()
                .filter(card -> card.standing().state() == Standing.State.SOLVED)
                .count();
        return Templates.home(topics, solved, cards.size());
    }

    private static Card card(CatalogueEntry entry, Map<String, Standing> known) {
        return new Card(
                entry.id(),
                entry.title(),
                entry.content().difficulty(),
                entry.content().minutes(),
                known.getOrDefault(entry.id(), Standing.NOT_STARTED));
    }
}
