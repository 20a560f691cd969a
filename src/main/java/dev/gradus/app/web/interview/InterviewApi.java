package dev.gradus.app.web.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.InterviewReport;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.WrongPhaseException;
import dev.gradus.app.review.Recall;
import dev.gradus.app.transfer.WrittenText;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mock interviews as JSON. */
@Path("/api/interviews")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interviews")
public class InterviewApi {
    private static final String NONE = "No interview of yours has this id, or it has no such part";
    private static final String KEPT = "{\"phase\":\"running\",\"leftMillis\":1500000,\"itemLeftMillis\":180000}";
    private static final String REPORT =
            "{\"score\":0.72,\"coding\":1.0,\"topics\":{\"losses\":{\"parts\":3,\"reached\":3,"
                    + "\"share\":0.65}},\"levels\":{\"easy\":{\"parts\":2,\"reached\":2,\"share\":0.8}}}";
    private static final String INTERVIEW =
            "{\"id\":\"5c5a3c04-6f3c-4a3c-9a55-6d1a8c3a8f10\",\"phase\":\"running\",\"minutes\":10,\"topics\":[],"
                    + "\"coding\":false,\"startedAt\":\"2027-02-01T11:00:00Z\",\"timeUp\":false,\"leftMillis\":600000,"
                    + "\"current\":0,\"items\":[{\"position\":0,\"kind\":\"question\",\"id\":\"single-perceptron-xor\","
                    + "\"topic\":\"neurons\",\"level\":\"easy\",\"plannedMinutes\":2,\"usedMillis\":0,\"reached\":true,"
                    + "\"done\":false,\"answer\":\"\",\"late\":false}]}";

    private final InterviewDesk desk;

    @Inject
    InterviewApi(InterviewDesk desk) {
        this.desk = desk;
    }

    /** What was written for a part. */
    public record Answer(
            @Schema(maxLength = WrittenText.LONGEST, examples = "A line cannot separate the two classes.")
            @NotNull
            @WrittenText
            String answer) {}

    /** How the time stands after something was kept. */
    public record Clocks(Phase phase, long leftMillis, long itemLeftMillis) {}

    /** What to do with an interview. */
    public enum Step {
        DONE,
        SKIP,
        GO,
        PAUSE,
        RESUME,
        END,
        CLOSE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step.
     *
     * @param item where "go" leads, from 0
     */
    public record StepRequest(
            @NotNull Step step, @Min(0) @Max(999) Integer item) {}

    /** What an answer said, by positions from 0. */
    public record Ticks(
            @NotNull @Size(max = 100) List<@NotNull @Min(0) @Max(999) Integer> points,
            @Size(max = 100) List<@NotNull @Min(0) @Max(999) Integer> disqualifiers) {}

    /** What to put into the review: "missed" or "knew" by position of the part. */
    public record Recalls(@NotNull @Size(max = 200) Map<@Min(0) @Max(999) Integer, @NotNull Recall> recalls) {}

    /**
     * What an interview was worth, 0 to 1.
     *
     * @param coding the largest share of the exercise's points; 0 without a graded submission
     */
    @Schema(name = "InterviewReport")
    public record ReportDocument(
            double score,
            double coding,
            Map<String, InterviewReport.Group> topics,
            Map<String, InterviewReport.Group> levels) {}

    @GET
    @Operation(summary = "Your mock interviews, newest first, 50 at most")
    @APIResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject(name = "one", value = "[" + INTERVIEW + "]")))
    public List<InterviewDocument> all() {
        return desk.history().stream()
                .map(held -> InterviewDocument.of(held.interview()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a mock interview; its time begins at once")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "three quarters of an hour",
                                            value = "{\"minutes\":45,\"topics\":[\"losses\",\"layers\"],"
                                                    + "\"level\":\"medium\",\"coding\":true}")))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewDocument.class),
                            examples = @ExampleObject(name = "begun", value = INTERVIEW)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "422", description = "The chosen questions do not fill the time")
    public Response begin(
            @Parameter(description = "Makes a repeated request the same interview")
                    @HeaderParam("Idempotency-Key")
                    @Pattern(
                            regexp = "[\\x21-\\x7e]{1,150}",
                            message = "must have 1 to 150 visible ASCII characters without spaces")
                    String key,
            @Valid @NotNull InterviewRequest request) {
        UUID id = desk.begin(request.terms(), Optional.ofNullable(key).map(chosen -> "api:" + chosen));
        return Response.created(URI.create("/api/interviews/" + id))
                .entity(one(id))
                .build();
    }

    @GET
    @Path("{interview}")
    @Operation(summary = "One interview as it is now")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewDocument.class),
                            examples = @ExampleObject(name = "running", value = INTERVIEW)))
    @APIResponse(responseCode = "404", description = NONE)
    public InterviewDocument one(@PathParam("interview") UUID id) {
        return InterviewDocument.of(desk.look(id).interview());
    }

    @PUT
    @Path("{interview}/items/{item}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Keeps what was written for a part; after the time too, marked as late, until the report is written")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples =
                                    @ExampleObject(
                                            name = "some words",
                                            value = "{\"answer\":\"A line cannot separate the two classes.\"}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Clocks.class),
                            examples = @ExampleObject(name = "kept", value = KEPT)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "The report is written")
    public Clocks write(
            @PathParam("interview") UUID id,
            @PathParam("item") @Min(0) @Max(999) int item,
            @Valid @NotNull Answer answer) {
        Interview interview = desk.change(id, (before, now) -> before.write(item, answer.answer(), now));
        return new Clocks(
                interview.phase(),
                interview.left().toMillis(),
                interview.currentItem().left().toMillis());
    }

    @POST
    @Path("{interview}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Goes on: done, skip, go (to an item), pause, resume, end, and after the assessment close, which"
                    + " writes the report")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = StepRequest.class),
                            examples =
                                    @ExampleObject(name = "to another part", value = "{\"step\":\"go\",\"item\":2}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewDocument.class),
                            examples = @ExampleObject(name = "running", value = INTERVIEW)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "The interview's phase does not allow it")
    public InterviewDocument step(@PathParam("interview") UUID id, @Valid @NotNull StepRequest request) {
        return InterviewDocument.of(desk.change(id, (interview, now) -> switch (request.step()) {
            case DONE -> interview.done(now);
            case SKIP -> interview.skip(now);
            case GO -> interview.go(Optional.ofNullable(request.item()).orElse(-1), now);
            case PAUSE -> interview.pause(now);
            case RESUME -> interview.resume(now);
            case END -> interview.end(now);
            case CLOSE -> interview.close(now);
        }));
    }

    @PUT
    @Path("{interview}/items/{item}/assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps which points of the rubric an answer had, once the interview is over")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Ticks.class),
                            examples =
                                    @ExampleObject(
                                            name = "two points",
                                            value = "{\"points\":[0,2],\"disqualifiers\":[]}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewDocument.class),
                            examples = @ExampleObject(name = "interview", value = INTERVIEW)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "The interview is not over, or its report is written")
    @APIResponse(responseCode = "422", description = "The question has no such point")
    public InterviewDocument assess(
            @PathParam("interview") UUID id,
            @PathParam("item") @Min(0) @Max(999) int item,
            @Valid @NotNull Ticks ticks) {
        return InterviewDocument.of(desk.change(
                id,
                (interview, now) -> interview.assess(
                        item,
                        desk.assessment(
                                interview.item(item),
                                new TreeSet<>(ticks.points()),
                                new TreeSet<>(Optional.ofNullable(ticks.disqualifiers())
                                        .orElse(List.of()))),
                        now)));
    }

    @GET
    @Path("{interview}/report")
    @Operation(summary = "What an interview was worth, by topic and by level, once its report is written")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportDocument.class),
                            examples = @ExampleObject(name = "report", value = REPORT)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "The report is not written yet")
    public ReportDocument report(@PathParam("interview") UUID id) {
        InterviewDesk.Held held = desk.look(id);
        if (held.interview().phase() != Phase.DONE) {
            throw WrongPhaseException.of(held.interview().phase());
        }
        InterviewReport report = held.report();
        return new ReportDocument(report.share(), held.coding().orElse(0.0), report.topics(), report.levels());
    }

    @POST
    @Path("{interview}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts answers into the review as missed or known; what was put there before stays")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Recalls.class),
                            examples =
                                    @ExampleObject(
                                            name = "one of each",
                                            value = "{\"recalls\":{\"0\":\"missed\",\"1\":\"knew\"}}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewDocument.class),
                            examples = @ExampleObject(name = "interview", value = INTERVIEW)))
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "409", description = "The report is not written yet")
    public InterviewDocument review(@PathParam("interview") UUID id, @Valid @NotNull Recalls recalls) {
        return InterviewDocument.of(desk.review(id, recalls.recalls()));
    }
}
