package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.transfer.WrittenText;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The note on one question as JSON. */
@Path("/api/questions/{question}/note")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class NoteApi {
    private final Questions questions;
    private final ReviewDesk desk;

    @Inject
    NoteApi(Questions questions, ReviewDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    /** A note; empty where there is none. */
    public record Note(
            @Schema(maxLength = WrittenText.LONGEST) @NotNull @WrittenText
            String note) {}

    @GET
    @Operation(summary = "Your note on a question; plain text")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    public Note note(@PathParam("question") String id) {
        return new Note(desk.marks(questions.require(id)).note());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a note on a question in place of the one before; an empty one removes it")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = "No question has this id; the problem names near ones")
    public Note note(@PathParam("question") String id, @Valid @NotNull Note note) {
        Question question = questions.require(id);
        desk.note(question, note.note());
        return note(id);
    }
}
