package dev.gradus.app.web.lessons;

import dev.gradus.app.lessons.Lesson;
import dev.gradus.app.lessons.Lessons;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lessons as JSON. */
@Path("/api/lessons")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons")
public class LessonApi {
    private final Lessons lessons;

    @Inject
    LessonApi(Lessons lessons) {
        this.lessons = lessons;
    }

    /** A lesson in short; the topic is null for the summary of everything. */
    public record LessonSummary(String id, String title, String topic, int minutes) {}

    /** A lesson with its text, Markdown; pictures are at {@code /lessons/pictures/<name>.svg}. */
    public record LessonDetails(
            String id,
            String title,
            String topic,
            int minutes,
            List<String> exercises,
            List<String> questions,
            String text) {}

    @GET
    @Operation(summary = "All lessons in the order in which to read them")
    public List<LessonSummary> all() {
        return lessons.all().stream()
                .map(lesson -> new LessonSummary(
                        lesson.id(), lesson.title(), lesson.topic().orElse(null), lesson.minutes()))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One lesson with its text, Markdown with formulas between dollar signs")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No lesson has this id; the problem names near ones")
    public LessonDetails one(@PathParam("id") String id) {
        Lesson lesson = lessons.find(id).orElseThrow(() -> new UnknownLessonException(id, lessons.near(id)));
        return new LessonDetails(
                lesson.id(),
                lesson.title(),
                lesson.topic().orElse(null),
                lesson.minutes(),
                lesson.exercises(),
                lesson.questions(),
                lesson.text());
    }
}
