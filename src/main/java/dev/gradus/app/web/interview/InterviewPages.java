package dev.gradus.app.web.interview;

import dev.gradus.app.interview.Interview;
import dev.gradus.app.interview.Phase;
import dev.gradus.app.interview.Terms;
import dev.gradus.app.interview.TooFewQuestionsException;
import dev.gradus.app.questions.Question;
import dev.gradus.app.web.catalogue.Catalogue;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Begins mock interviews, and lists those that were held. */
@Path("/interviews")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InterviewPages {
    private static final int UNPROCESSABLE = 422;

    private final InterviewDesk desk;
    private final Catalogue catalogue;

    @Inject
    InterviewPages(InterviewDesk desk, Catalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    @CheckedTemplate(basePath = "interview")
    static class Templates {
        static native TemplateInstance list(Wish wish, List<Row> open, List<Row> done);
    }

    /**
     * The form as it is shown.
     *
     * @param key sent back with the form, so that sending it twice is one interview
     */
    public record Wish(
            String minutes,
            List<Choice> topics,
            List<Choice> levels,
            boolean coding,
            String key,
            Optional<String> minutesError,
            Optional<String> topicsError,
            Optional<String> levelError) {}

    /** One entry to choose. */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * An interview in short.
     *
     * @param left the time left, for one that is not over
     * @param score in percent, for one that is done
     */
    public record Row(
            UUID id,
            String at,
            String atIso,
            int minutes,
            String topics,
            String level,
            int parts,
            Phase phase,
            String left,
            String score) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return page(TermsForm.USUAL, TermsForm.Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response begin(
            @RestForm String minutes,
            @RestForm("topic") List<String> topics,
            @RestForm String level,
            @RestForm String coding,
            @RestForm String key) {
        TermsForm form = TermsForm.of(minutes, topics, level, coding);
        TermsForm.Errors errors = form.errors(new HashSet<>(desk.topics()));
        if (!errors.equals(TermsForm.Errors.NONE)) {
            return refused(form, errors);
        }
        try {
            UUID id = desk.begin(
                    form.terms(),
                    Optional.ofNullable(key)
                            .filter(nonce -> nonce.matches("[0-9a-f-]{36}"))
                            .map(nonce -> "form:" + nonce));
            return Response.seeOther(URI.create("/interviews/" + id)).build();
        } catch (TooFewQuestionsException e) {
            return refused(form, TermsForm.Errors.topics(e.getMessage()));
        }
    }

    private Response refused(TermsForm form, TermsForm.Errors errors) {
        return Response.status(UNPROCESSABLE).entity(page(form, errors)).build();
    }

    private TemplateInstance page(TermsForm form, TermsForm.Errors errors) {
        List<Row> rows = desk.history().stream().map(this::row).toList();
        return Templates.list(
                new Wish(
                        form.minutes(),
                        desk.topics().stream()
                                .map(id -> new Choice(
                                        id,
                                        catalogue.topicTitle(id),
                                        form.topics().contains(id)))
                                .toList(),
                        Stream.concat(
                                        Stream.of(new Choice(
                                                "", "All levels", form.level().isEmpty())),
                                        Stream.of(Question.Level.values())
                                                .map(level -> new Choice(
                                                        level.id(),
                                                        level.id(),
                                                        level.id().equals(form.level()))))
                                .toList(),
                        form.coding(),
                        UUID.randomUUID().toString(),
                        errors.minutes(),
                        errors.topics(),
                        errors.level()),
                rows.stream().filter(row -> row.phase() != Phase.DONE).toList(),
                rows.stream().filter(row -> row.phase() == Phase.DONE).toList());
    }

    private Row row(InterviewDesk.Held held) {
        Interview interview = held.interview();
        return new Row(
                interview.id(),
                MinuteWords.of(interview.startedAt()),
                interview.startedAt().toString(),
                interview.terms().minutes(),
                topics(interview.terms()),
                level(interview.terms()),
                interview.items().size(),
                interview.phase(),
                MinuteWords.of(interview.left()),
                interview.phase() == Phase.DONE
                        ? MinuteWords.percent(held.report().share())
                        : "");
    }

    private String topics(Terms terms) {
        return terms.topics().isEmpty()
                ? "all topics"
                : terms.topics().stream().map(catalogue::topicTitle).collect(Collectors.joining(", "));
    }

    private static String level(Terms terms) {
        return terms.level().map(Question.Level::id).orElse("all levels");
    }
}
