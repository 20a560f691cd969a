package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.review.DayWords;
import dev.gradus.app.review.DueQuestion;
import dev.gradus.app.review.Recall;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.markdown.Markdown;
import dev.gradus.app.web.pages.Times;
import dev.gradus.app.web.questions.Questions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/**
 * An interview question: answer first, then see the model answer, tick the rubric, and say whether it was known. Whichever
 * button is pressed, the whole form comes along, so that nothing typed is lost.
 */
@Path("/questions/{question}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class QuestionPage {
    private static final int UNPROCESSABLE = 422;

    private final Questions questions;
    private final Catalogue catalogue;
    private final ReviewDesk desk;
    private final Validator validator;
    private final Markdown markdown = new Markdown();

    @Inject
    QuestionPage(Questions questions, Catalogue catalogue, ReviewDesk desk, Validator validator) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.desk = desk;
        this.validator = validator;
    }

    @CheckedTemplate(basePath = "questions")
    static class Templates {
        static native TemplateInstance question(QuestionView question, Form form, Reviews record);
    }

    /**
     * The form as it is shown.
     *
     * @param action where it is sent
     * @param key sent back with the form, so that sending it twice is one review
     * @param noted tells whether the note was changed in this form
     * @param open whether the model answer is shown
     * @param score what was ticked, in words, once somebody asked for it
     * @param error what was wrong with what was sent
     */
    public record Form(
            String action,
            String answer,
            String note,
            String key,
            String noted,
            boolean open,
            Optional<String> score,
            Optional<String> error) {}

    /**
     * What is known of the question's reviews.
     *
     * @param when the day on which it is due, in words
     * @param ifMissed the day to which "missed" leads, in words
     * @param ifKnew the day to which "knew it" leads, in words
     * @param round how many questions are due, when this page is part of a review
     */
    public record Reviews(
            String when, String ifMissed, String ifKnew, List<ReviewRow> reviews, Optional<ReviewRound> round) {}

    /** One earlier review. */
    public record ReviewRow(String at, String atIso, String recall, String words, String score, String answer) {}

    /** A review that goes on after this question. */
    public record ReviewRound(int due, String address) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance question(@PathParam("question") String id, @Valid @BeanParam Round round) {
        Question question = questions.require(id);
        return page(question, round, Typed.nothing(desk.marks(question).note()), Shown.CLOSED);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response press(
            @PathParam("question") String id,
            @Valid @BeanParam Round round,
            @RestForm("do") String button,
            @RestForm String answer,
            @RestForm String note,
            @RestForm String key,
            @RestForm String noted,
            @RestForm("point") List<String> points,
            @RestForm("disqualifier") List<String> disqualifiers) {
        Question question = questions.require(id);
        Typed typed = Typed.of(answer, note, key, points, disqualifiers);
        String pressed = Optional.ofNullable(button).orElse("");
        try {
            typed.check(validator);
            boolean changed = !mark(typed.note()).equals(noted);
            return recall(pressed)
                    .map(recall -> record(question, round, typed, changed, recall))
                    .orElseGet(() -> Response.ok(page(question, round, typed, keep(question, pressed, typed)))
                            .build());
        } catch (RefusedReviewException e) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(
                            question,
                            round,
                            typed,
                            new Shown(isInside(pressed, typed), Optional.empty(), Optional.of(e.getMessage()))))
                    .build();
        }
    }

    /** What a page shows beside what was typed. */
    private record Shown(boolean open, Optional<String> score, Optional<String> error) {
        static final Shown CLOSED = new Shown(false, Optional.empty(), Optional.empty());
        static final Shown OPEN = new Shown(true, Optional.empty(), Optional.empty());
    }

    /** Whether the model answer was open: but for the star, all buttons are beside it. */
    private static boolean isInside(String pressed, Typed typed) {
        return typed.ticked() || !(pressed.equals("star") || pressed.equals("unstar"));
    }

    private static String mark(String note) {
        return Integer.toHexString(note.hashCode());
    }

    private static Optional<Recall> recall(String button) {
        return Stream.of(Recall.values())
                .filter(recall -> recall.id().equals(button))
                .findAny();
    }

    private Shown keep(Question question, String button, Typed typed) {
        switch (button) {
            case "star", "unstar" -> {
                desk.star(question, button.equals("star"));
                return isInside(button, typed) ? Shown.OPEN : Shown.CLOSED;
            }
            case "note" -> {
                desk.note(question, typed.note());
                return Shown.OPEN;
            }
            case "score" -> {
                String words = desk.score(question, typed.points(), typed.disqualifiers())
                        .words();
                return new Shown(true, Optional.of(words), Optional.empty());
            }
            default -> throw new RefusedReviewException("This button is not known here. Press another one.");
        }
    }

    /** A note that was not touched here may have been changed elsewhere since. */
    private Response record(Question question, Round round, Typed typed, boolean noteChanged, Recall recall) {
        Assessment assessment = typed.assessment(question.id(), recall);
        desk.record(
                question,
                assessment,
                typed.key()
                        .map(nonce -> "form:" + nonce + ":" + assessment.hash().substring(0, 16)));
        if (noteChanged) {
            desk.note(question, typed.note());
        }
        return Response.seeOther(
                        URI.create(round.isOn() ? next(question, round.choice()) : address(question) + "#reviews"))
                .build();
    }

    /** The next question that is due; the list of what is due when there is none but this one. */
    private String next(Question question, Choice choice) {
        return desk.agenda(choice).due().stream()
                .map(DueQuestion::question)
                .filter(due -> !due.id().equals(question.id()))
                .findFirst()
                .map(due -> ReviewPages.address(due, choice))
                .orElse(ReviewPages.address(choice));
    }

    private TemplateInstance page(Question question, Round round, Typed typed, Shown shown) {
        Marks marks = desk.marks(question);
        Card card = Card.of(question, catalogue.topicTitle(question.topic()), marks.starred());
        Form form = new Form(
                round.isOn() ? ReviewPages.address(question, round.choice()) : address(question),
                typed.answer(),
                typed.note(),
                UUID.randomUUID().toString(),
                mark(marks.note()),
                shown.open(),
                shown.score(),
                shown.error());
        return Templates.question(
                QuestionView.of(question, card, markdown, catalogue, typed.points(), typed.disqualifiers()),
                form,
                reviews(question, round));
    }

    private Reviews reviews(Question question, Round round) {
        LocalDate today = desk.today();
        return new Reviews(
                desk.due(question)
                        .map(day -> "Due " + DayWords.seenFrom(today, day))
                        .orElse("Not reviewed yet"),
                DayWords.seenFrom(today, desk.dueAfter(question, Recall.MISSED)),
                DayWords.seenFrom(today, desk.dueAfter(question, Recall.KNEW)),
                desk.reviews(question).stream().map(QuestionPage::row).toList(),
                round.isOn()
                        ? Optional.of(new ReviewRound(
                                desk.agenda(round.choice()).due().size(), ReviewPages.address(round.choice())))
                        : Optional.empty());
    }

    private static ReviewRow row(Review review) {
        return new ReviewRow(
                Times.minutes(review.reviewedAt()),
                review.reviewedAt().toString(),
                review.recall().id(),
                review.recall().words(),
                review.score().words(),
                review.answer());
    }

    private static String address(Question question) {
        return "/questions/" + question.id();
    }
}
