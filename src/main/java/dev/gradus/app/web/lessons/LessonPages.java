package dev.gradus.app.web.lessons;

import dev.gradus.app.lessons.Lesson;
import dev.gradus.app.lessons.Lessons;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.catalogue.Standing;
import dev.gradus.app.web.catalogue.Standings;
import dev.gradus.app.web.markdown.Markdown;
import dev.gradus.app.web.markdown.Page;
import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.questions.Questions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lessons to read in order, and to print. */
@Path("/lessons")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LessonPages {
    private static final int BELOW_TITLE = 2;
    private static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Lessons lessons;
    private final LessonTargets targets;
    private final Catalogue catalogue;
    private final Questions questions;
    private final Standings standings;
    private final CurrentPerson person;
    private final Markdown markdown = new Markdown();

    @Inject
    LessonPages(
            Lessons lessons,
            LessonTargets targets,
            Catalogue catalogue,
            Questions questions,
            Standings standings,
            CurrentPerson person) {
        this.lessons = lessons;
        this.targets = targets;
        this.catalogue = catalogue;
        this.questions = questions;
        this.standings = standings;
        this.person = person;
    }

    @CheckedTemplate(basePath = "lessons")
    static class Templates {
        static native TemplateInstance list(List<LessonCard> lessons);

        static native TemplateInstance lesson(LessonView lesson);
    }

    /** A lesson as the list shows it; the topic's title may be empty. */
    public record LessonCard(String id, String title, String topic, int minutes) {}

    /** A lesson with its text as HTML. */
    public record LessonView(
            LessonCard card,
            Page page,
            List<ExerciseLink> exercises,
            List<Link> questions,
            Optional<Link> before,
            Optional<Link> after) {}

    /** An exercise of a lesson. */
    public record ExerciseLink(String id, String title, Standing standing) {}

    /** A link to another page of the portal. */
    public record Link(String id, String title) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return Templates.list(lessons.all().stream().map(this::card).toList());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance lesson(@PathParam("id") String id) {
        Lesson lesson = lessons.find(id).orElseThrow(() -> new UnknownLessonException(id, lessons.near(id)));
        Map<String, Standing> known = standings.of(person.id());
        return Templates.lesson(new LessonView(
                card(lesson),
                markdown.page(lesson.text(), BELOW_TITLE, targets),
                lesson.exercises().stream()
                        .flatMap(exercise -> catalogue.find(exercise).stream())
                        .map(entry -> new ExerciseLink(
                                entry.id(), entry.title(), known.getOrDefault(entry.id(), Standing.NOT_STARTED)))
                        .toList(),
                questions.all().stream()
                        .filter(question -> lesson.questions().contains(question.id())
                                || lesson.topic().equals(Optional.of(question.topic())))
                        .map(question -> new Link(question.id(), question.title()))
                        .toList(),
                lessons.before(lesson).map(LessonPages::link),
                lessons.after(lesson).map(LessonPages::link)));
    }

    /** A picture as a file; pages have their pictures inside. */
    @GET
    @Path("pictures/{name}.svg")
    @Produces("image/svg+xml")
    @Operation(hidden = true)
    public Response picture(@PathParam("name") String name) {
        return lessons.picture(name)
                .map(picture -> Response.ok(picture.file())
                        .header("Content-Security-Policy", PICTURE_POLICY)
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    private LessonCard card(Lesson lesson) {
        return new LessonCard(
                lesson.id(),
                lesson.title(),
                lesson.topic().map(catalogue::topicTitle).orElse(""),
                lesson.minutes());
    }

    private static Link link(Lesson lesson) {
        return new Link(lesson.id(), lesson.title());
    }
}
