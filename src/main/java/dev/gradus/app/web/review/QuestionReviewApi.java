package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.web.questions.Questions;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews of one question as JSON. */
@Path("/api/questions/{question}/reviews")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class QuestionReviewApi {
    private final Questions questions;
    private final ReviewDesk desk;

    @Inject
    QuestionReviewApi(Questions questions, ReviewDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    /**
     * A recorded review.
     *
     * @param due the day on which the question is due now
     */
    public record RecordedReview(ReviewDocument review, LocalDate due) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records a review of a question and says when the question is due next")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RecordedReview.class)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    @APIResponse(
            responseCode = "422",
            description = "The question has no such rubric point, or the key was used before for another review")
    public Response review(
            @PathParam("question") String id,
            @Parameter(description = "Makes a repeated request the same review")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,150}",
                            message = "must have 1 to 150 visible ASCII characters without spaces")
                    String key,
            @Valid @NotNull ReviewRequest request) {
        Question question = questions.require(id);
        Review review = desk.record(
                question,
                request.assessment(question.id()),
                Optional.ofNullable(key).map(chosen -> "api:" + chosen));
        LocalDate due = desk.due(question).orElseGet(review::due);
        return Response.status(Response.Status.CREATED)
                .entity(new RecordedReview(ReviewDocument.of(review), due))
                .build();
    }

    @GET
    @Operation(summary = "Your latest reviews of a question, newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    public List<ReviewDocument> reviews(@PathParam("question") String id) {
        return desk.reviews(questions.require(id)).stream()
                .map(ReviewDocument::of)
                .toList();
    }
}
