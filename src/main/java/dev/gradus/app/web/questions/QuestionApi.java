package dev.gradus.app.web.questions;

import dev.gradus.app.questions.Question;
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

/** Interview questions as JSON. */
@Path("/api/questions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interview questions")
public class QuestionApi {
    private final Questions questions;

    @Inject
    QuestionApi(Questions questions) {
        this.questions = questions;
    }

    /** A question in short. */
    public record QuestionSummary(
            String id, String title, String topic, Question.Level level, Question.Kind kind, boolean tutorial) {}

    @GET
    @Operation(summary = "All interview questions in the order of the catalogue")
    public List<QuestionSummary> all() {
        return questions.all().stream()
                .map(question -> new QuestionSummary(
                        question.id(),
                        question.title(),
                        question.topic(),
                        question.level(),
                        question.kind(),
                        question.tutorial()))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One question with its model answer and rubric; texts are Markdown")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    public Question one(@PathParam("id") String id) {
        return questions.require(id);
    }
}
