package dev.gradus.app.web.interview;

import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.Item;
import dev.gradus.app.interview.NoSuchItemException;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.WrongPhaseException;
import dev.gradus.app.review.Recall;
import dev.gradus.app.transfer.WrittenText;
import dev.gradus.app.web.review.RefusedReviewException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * One interview: asked, then assessed, then reported. Whichever button is pressed while it is asked, what is written comes
 * along, so that nothing is lost. A button of a page that time has overtaken leads to the page that is right now.
 */
@Path("/interviews/{interview}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InterviewPage {
    private static final int UNPROCESSABLE = 422;
    private static final String GO = "go-";
    private static final String RECALL = "recall-";

    private final InterviewDesk desk;
    private final InterviewViews views;
    private final Validator validator;

    @Inject
    InterviewPage(InterviewDesk desk, InterviewViews views, Validator validator) {
        this.desk = desk;
        this.views = views;
        this.validator = validator;
    }

    @CheckedTemplate(basePath = "interview")
    static class Templates {
        static native TemplateInstance running(RunningView interview);

        static native TemplateInstance assessment(AssessmentView interview);

        static native TemplateInstance report(ReportView interview);
    }

    /** What came with the form of a part. */
    record Written(@WrittenText String answer) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance interview(@PathParam("interview") UUID id) {
        return page(desk.look(id), Optional.empty());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response press(
            @PathParam("interview") UUID id,
            @RestForm("do") String button,
            @RestForm String item,
            @RestForm String answer) {
        int position = number(item);
        String written = Optional.ofNullable(answer).orElse("").replace("\r\n", "\n");
        Optional<String> objection = validator.validate(new Written(written)).stream()
                .map(ConstraintViolation::getMessage)
                .map(sentence -> "The answer " + sentence + ".")
                .findFirst();
        if (objection.isPresent()) {
            return refused(id, objection.get(), Optional.of(written));
        }
        try {
            desk.change(
                    id,
                    (interview, now) -> pressed(
                            answer == null ? interview.at(now) : interview.write(position, written, now),
                            Optional.ofNullable(button).orElse(""),
                            now));
        } catch (WrongPhaseException e) {
            return here(id, "");
        }
        return here(id, "");
    }

    @POST
    @Path("assessment")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response assess(
            @PathParam("interview") UUID id,
            @RestForm("do") String button,
            @RestForm("point") List<String> points,
            @RestForm("disqualifier") List<String> disqualifiers) {
        Map<Integer, Set<Integer>> said = ticks(points);
        Map<Integer, Set<Integer>> spoiled = ticks(disqualifiers);
        try {
            desk.change(id, (interview, now) -> {
                Interview assessed = interview.at(now);
                Set<Integer> ticked = new TreeSet<>(said.keySet());
                ticked.addAll(spoiled.keySet());
                ticked.forEach(assessed::item);
                for (Item item : assessed.assessable()) {
                    if (desk.isInstalled(item)) {
                        assessed = assessed.assess(
                                item.position(),
                                desk.assessment(
                                        item,
                                        said.getOrDefault(item.position(), Set.of()),
                                        spoiled.getOrDefault(item.position(), Set.of())),
                                now);
                    }
                }
                return "report".equals(button) ? assessed.close(now) : assessed;
            });
        } catch (WrongPhaseException e) {
            return here(id, "");
        } catch (RefusedReviewException | NoSuchItemException e) {
            return refused(id, e.getMessage(), Optional.empty());
        }
        return here(
                id,
                Optional.ofNullable(button)
                        .filter(text -> text.matches("part-\\d{1,3}"))
                        .map(part -> "#" + part)
                        .orElse(""));
    }

    @POST
    @Path("review")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response review(@PathParam("interview") UUID id, MultipartFormDataInput form) {
        try {
            desk.review(id, recalls(form));
        } catch (WrongPhaseException e) {
            return here(id, "");
        } catch (RefusedReviewException | NoSuchItemException e) {
            return refused(id, e.getMessage(), Optional.empty());
        }
        return here(id, "#review");
    }

    /** What was written is kept even where the time for the button is over. */
    private static Interview pressed(Interview written, String button, Instant now) {
        try {
            return step(written, button, now);
        } catch (WrongPhaseException e) {
            return written;
        }
    }

    private static Interview step(Interview interview, String button, Instant now) {
        if (button.startsWith(GO)) {
            return interview.go(number(button.substring(GO.length())), now);
        }
        return switch (button) {
            case "done" -> interview.done(now);
            case "skip" -> interview.skip(now);
            case "pause" -> interview.pause(now);
            case "resume" -> interview.resume(now);
            case "end" -> interview.end(now);
            default -> interview.at(now);
        };
    }

    private TemplateInstance page(InterviewDesk.Held held, Optional<String> error) {
        return switch (held.interview().phase()) {
            case RUNNING, PAUSED -> Templates.running(views.running(held, Optional.empty(), error));
            case ASSESSING -> Templates.assessment(views.assessment(held, error));
            case DONE -> Templates.report(views.report(held));
        };
    }

    /** The page of the moment with what was wrong, and with what was written and could not be kept. */
    private Response refused(UUID id, String sentence, Optional<String> written) {
        InterviewDesk.Held held = desk.look(id);
        TemplateInstance page = held.interview().phase() == Phase.RUNNING
                ? Templates.running(views.running(held, written, Optional.of(sentence)))
                : page(held, Optional.of(sentence));
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    private static Response here(UUID id, String place) {
        return Response.seeOther(URI.create("/interviews/" + id + place)).build();
    }

    /** No interview has a part there, so it is refused as any other unknown one. */
    private static int number(String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** Ticks as in "3:0", the first rubric point of part 3, by part. */
    private static Map<Integer, Set<Integer>> ticks(List<String> sent) {
        return Optional.ofNullable(sent).orElse(List.of()).stream()
                .map(text -> text.split(":", 2))
                .collect(Collectors.groupingBy(
                        pair -> number(pair[0]),
                        Collectors.mapping(
                                pair -> number(pair.length == 2 ? pair[1] : ""),
                                Collectors.toCollection(TreeSet::new))));
    }

    /** What was chosen in the fields "recall-0", "recall-1" and so on; anything else is left out of the review. */
    private static Map<Integer, Recall> recalls(MultipartFormDataInput form) {
        Map<Integer, Recall> recalls = new HashMap<>();
        form.getValues().forEach((name, values) -> {
            if (name.startsWith(RECALL)) {
                values.stream()
                        .filter(Predicate.not(FormValue::isFileItem))
                        .flatMap(value -> recall(value.getValue()))
                        .forEach(recall -> recalls.put(number(name.substring(RECALL.length())), recall));
            }
        });
        return recalls;
    }

    private static Stream<Recall> recall(String id) {
        return Stream.of(Recall.values()).filter(recall -> recall.id().equals(id));
    }
}
