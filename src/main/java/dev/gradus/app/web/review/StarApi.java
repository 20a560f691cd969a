package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.web.questions.Questions;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The star of one question as JSON. */
@Path("/api/questions/{question}/star")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class StarApi {
    private final Questions questions;
    private final ReviewDesk desk;

    @Inject
    StarApi(Questions questions, ReviewDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    /** Whether a question is starred. */
    public record Star(@NotNull Boolean starred) {}

    @GET
    @Operation(summary = "Whether you starred a question")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    public Star star(@PathParam("question") String id) {
        return new Star(desk.marks(questions.require(id)).starred());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stars a question, or removes its star")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    public Star star(@PathParam("question") String id, @Valid @NotNull Star star) {
        Question question = questions.require(id);
        desk.star(question, star.starred());
        return star(id);
    }
}
