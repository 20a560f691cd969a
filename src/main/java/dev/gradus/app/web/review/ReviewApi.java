package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Agenda;
import dev.gradus.app.review.DueQuestion;
import dev.gradus.app.review.Plan;
import dev.gradus.app.review.Standing;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due, and the plan behind it, as JSON. */
@Path("/api/reviews")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class ReviewApi {
    private final ReviewDesk desk;

    @Inject
    ReviewApi(ReviewDesk desk) {
        this.desk = desk;
    }

    /**
     * What is due today.
     *
     * @param due in the order of asking
     * @param next the first later day on which something is due
     * @param waiting new questions that wait for another day
     */
    @Schema(name = "DueQuestions")
    public record DueDocument(LocalDate today, List<DueEntry> due, Optional<LocalDate> next, int waiting) {}

    /**
     * A question that is due.
     *
     * @param since the day from which it is due
     * @param ifMissed the day on which it is due after a review now that says "missed"
     * @param ifKnew the same for "knew"
     */
    public record DueEntry(
            String id,
            String title,
            String topic,
            Question.Level level,
            Standing standing,
            LocalDate since,
            LocalDate ifMissed,
            LocalDate ifKnew) {}

    /**
     * What the review aims at.
     *
     * @param interview the day of the interview; without it, or with null, there is none
     * @param newPerDay how many questions may be begun in a day
     */
    @Schema(name = "ReviewPlan")
    public record PlanDocument(
            @Schema(implementation = LocalDate.class, nullable = true)
            Optional<LocalDate> interview,

            @NotNull @Min(0) @Max(Plan.MOST_NEW) Integer newPerDay) {
        /** A document without the field is one without an interview. */
        public PlanDocument {
            interview = interview == null ? Optional.empty() : interview;
        }
    }

    @GET
    @Path("due")
    @Operation(summary = "Questions that are due today, in the order of asking: overdue ones first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "A parameter breaks a rule; the problem names it")
    public DueDocument due(
            @Parameter(description = "Only those of this topic") @QueryParam("topic") @DefaultValue("") @Size(max = 100)
                    String topic,
            @Parameter(description = "Only those of this level") @QueryParam("level") @DefaultValue("") @Size(max = 100)
                    String level) {
        Agenda agenda = desk.agenda(new Choice(topic, level));
        return new DueDocument(
                agenda.today(), agenda.due().stream().map(ReviewApi::entry).toList(), agenda.next(), agenda.waiting());
    }

    @GET
    @Path("plan")
    @Operation(summary = "The day of your interview and how many questions you begin in a day")
    @APIResponse(responseCode = "200")
    public PlanDocument plan() {
        Plan plan = desk.plan();
        return new PlanDocument(plan.interview(), plan.newPerDay());
    }

    @PUT
    @Path("plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets or clears the day of your interview, and how many questions you begin in a day")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "The body breaks a rule; the problem names the fields")
    @APIResponse(responseCode = "422", description = "The interview lies in the past or too far ahead")
    public PlanDocument plan(@Valid @NotNull PlanDocument plan) {
        desk.plan(new Plan(plan.interview(), plan.newPerDay()));
        return plan();
    }

    private static DueEntry entry(DueQuestion due) {
        Question question = due.question();
        return new DueEntry(
                question.id(),
                question.title(),
                question.topic(),
                question.level(),
                due.standing(),
                due.since(),
                due.ifMissed(),
                due.ifKnew());
    }
}
