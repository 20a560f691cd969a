package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.Agenda;
import dev.gradus.app.review.DayWords;
import dev.gradus.app.review.Plan;
import dev.gradus.app.review.Standing;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.questions.Questions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** What is due today, and the plan behind it. */
@Path("/review")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private static final int UNPROCESSABLE = 422;

    private final Questions questions;
    private final Catalogue catalogue;
    private final ReviewDesk desk;

    @Inject
    ReviewPages(Questions questions, Catalogue catalogue, ReviewDesk desk) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "review")
    static class Templates {
        static native TemplateInstance today(Today today, ChoiceForm choice, PlanForm plan);
    }

    /**
     * What is due.
     *
     * @param summary how many of which kind, in words
     * @param first where the review begins, when something is due
     * @param next when something is due again, in words
     */
    public record Today(String summary, List<DueRow> due, Optional<String> first, Optional<String> next, int waiting) {}

    /** A question that is due. */
    public record DueRow(Card card, String address, Standing standing, String since) {}

    /** Which questions are asked, as the form shows it. */
    public record ChoiceForm(List<Option> topics, List<Option> levels, boolean chosen) {}

    /**
     * The plan as the form shows it.
     *
     * @param interview as a browser's date field writes it, empty when there is none
     * @param words when the interview is, in words
     * @param error what was wrong with what was sent
     */
    public record PlanForm(String interview, String newPerDay, Optional<String> words, Optional<String> error) {}

    /** Where a question is asked as part of a review of these questions. */
    static String address(Question question, Choice choice) {
        return "/questions/" + question.id() + "?" + Round.PARAMETER + "&" + choice.parameters();
    }

    /** Where the list of these questions is. */
    static String address(Choice choice) {
        return choice.equals(Choice.ALL) ? "/review" : "/review?" + choice.parameters();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance today(
            @QueryParam("topic") @DefaultValue("") @Size(max = 100) String topic,
            @QueryParam("level") @DefaultValue("") @Size(max = 100) String level) {
        return page(new Choice(topic, level), form(desk.plan(), desk.today()));
    }

    @POST
    @Path("plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response plan(@RestForm String interview, @RestForm String newPerDay, @RestForm("do") String button) {
        String date = "clear".equals(button)
                ? ""
                : Optional.ofNullable(interview).orElse("").strip();
        String number = Optional.ofNullable(newPerDay).orElse("").strip();
        try {
            desk.plan(new Plan(date.isEmpty() ? Optional.empty() : Optional.of(day(date)), number(number)));
            return Response.seeOther(URI.create("/review")).build();
        } catch (RefusedReviewException e) {
            PlanForm form = new PlanForm(date, number, Optional.empty(), Optional.of(e.getMessage()));
            return Response.status(UNPROCESSABLE).entity(page(Choice.ALL, form)).build();
        }
    }

    private TemplateInstance page(Choice choice, PlanForm plan) {
        Agenda agenda = desk.agenda(choice);
        Set<String> stars = desk.starred();
        List<DueRow> rows = agenda.due().stream()
                .map(due -> new DueRow(
                        Card.of(
                                due.question(),
                                catalogue.topicTitle(due.question().topic()),
                                stars.contains(due.question().id())),
                        address(due.question(), choice),
                        due.standing(),
                        due.standing() == Standing.OVERDUE ? DayWords.seenFrom(agenda.today(), due.since()) : ""))
                .toList();
        return Templates.today(
                new Today(
                        summary(agenda),
                        rows,
                        rows.stream().map(DueRow::address).findFirst(),
                        agenda.next().map(day -> DayWords.seenFrom(agenda.today(), day)),
                        agenda.waiting()),
                new ChoiceForm(
                        Option.topics(questions.byTopic().keySet(), catalogue, choice.topic()),
                        Option.levels(choice.level()),
                        !choice.equals(Choice.ALL)),
                plan);
    }

    private static PlanForm form(Plan plan, LocalDate today) {
        Optional<LocalDate> ahead = plan.interview();
        return new PlanForm(
                ahead.map(LocalDate::toString).orElse(""),
                Integer.toString(plan.newPerDay()),
                ahead.map(day -> "Your interview is " + DayWords.seenFrom(today, day) + "."),
                Optional.empty());
    }

    /** As in "2 overdue, 1 due today, 5 new". */
    private static String summary(Agenda agenda) {
        List<String> parts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (agenda.count(standing) > 0) {
                parts.add(agenda.count(standing) + " " + standing.words());
            }
        }
        return String.join(", ", parts);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RefusedReviewException("The interview must be a date as in 2027-03-31.");
        }
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new RefusedReviewException("New questions in a day must be a number, 0 to " + Plan.MOST_NEW + ".");
        }
        return Integer.parseInt(text);
    }
}
