package dev.gradus.app.web.questions;

import dev.gradus.app.questions.Question;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.markdown.Markdown;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Interview questions: think first, then see the model answer. */
@Path("/questions")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class QuestionPages {
    private static final int BELOW_TITLE = 2;
    private static final int BELOW_SECTION = 3;

    private final Questions questions;
    private final Catalogue catalogue;
    private final Markdown markdown = new Markdown();

    @Inject
    QuestionPages(Questions questions, Catalogue catalogue) {
        this.questions = questions;
        this.catalogue = catalogue;
    }

    @CheckedTemplate(basePath = "questions")
    static class Templates {
        static native TemplateInstance list(List<TopicView> topics, int total);

        static native TemplateInstance question(QuestionView question);
    }

    /** The questions of a topic; the id is also the anchor of its part of the list. */
    public record TopicView(String id, String title, List<QuestionCard> questions) {}

    /** A question as the list shows it. */
    public record QuestionCard(
            String id, String title, TopicLink topic, String level, Question.Kind kind, int minutes) {
        public boolean listing() {
            return kind == Question.Kind.SPOT_THE_BUG;
        }
    }

    /** A topic that a question belongs to. */
    public record TopicLink(String id, String title) {}

    /** A question with its texts as sanitised HTML. */
    public record QuestionView(
            QuestionCard card,
            RawString question,
            RawString answer,
            List<RubricRow> rubric,
            List<RawString> disqualifiers,
            List<RawString> followUps,
            List<Link> exercises,
            List<RawString> sources) {}

    /** One point of the rubric; the share is of the whole, as in "20 %". */
    public record RubricRow(RawString point, String share) {}

    /** A link to another page of the portal. */
    public record Link(String id, String title) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        List<TopicView> topics = questions.byTopic().entrySet().stream()
                .map(topic -> new TopicView(
                        topic.getKey(),
                        catalogue.topicTitle(topic.getKey()),
                        topic.getValue().stream().map(this::card).toList()))
                .toList();
        return Templates.list(topics, questions.all().size());
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public TemplateInstance question(@PathParam("id") String id) {
        Question question = questions.require(id);
        double total = question.rubric().stream()
                .mapToDouble(Question.RubricPoint::weight)
                .sum();
        return Templates.question(new QuestionView(
                card(question),
                markdown.html(question.question(), BELOW_TITLE),
                markdown.html(question.answer(), BELOW_SECTION),
                question.rubric().stream()
                        .map(point -> new RubricRow(
                                markdown.html(point.point(), BELOW_SECTION),
                                String.format(Locale.ROOT, "%.0f %%", 100 * point.weight() / total)))
                        .toList(),
                html(question.disqualifiers()),
                html(question.followUps()),
                question.exercises().stream()
                        .filter(exercise -> catalogue.find(exercise).isPresent())
                        .map(exercise -> new Link(exercise, catalogue.title(exercise)))
                        .toList(),
                html(question.sources())));
    }

    private List<RawString> html(List<String> texts) {
        return texts.stream().map(text -> markdown.html(text, BELOW_SECTION)).toList();
    }

    private QuestionCard card(Question question) {
        return new QuestionCard(
                question.id(),
                question.title(),
                new TopicLink(question.topic(), catalogue.topicTitle(question.topic())),
                question.level().id(),
                question.kind(),
                question.level().minutes());
    }
}
