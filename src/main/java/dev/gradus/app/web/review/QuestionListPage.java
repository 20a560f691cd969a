package dev.gradus.app.web.review;

import dev.gradus.app.questions.Question;
import dev.gradus.app.web.catalogue.Catalogue;
import dev.gradus.app.web.questions.Questions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All interview questions, or those that are looked for. */
@Path("/questions")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class QuestionListPage {
    private static final int LONGEST_SEARCH = 200;

    private final Questions questions;
    private final Catalogue catalogue;
    private final ReviewDesk desk;

    @Inject
    QuestionListPage(Questions questions, Catalogue catalogue, ReviewDesk desk) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @CheckedTemplate(basePath = "questions")
    static class Templates {
        static native TemplateInstance list(List<TopicView> topics, SearchForm form, int found, int total);
    }

    /** The questions of a topic; the id is also the anchor of its part of the list. */
    public record TopicView(String id, String title, List<Card> questions) {}

    /** What is looked for, as the form shows it. */
    public record SearchForm(String text, List<Option> topics, List<Option> levels, boolean starred, boolean due) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("q") @DefaultValue("") @Size(max = LONGEST_SEARCH) String q,
            @QueryParam("topic") @DefaultValue("") @Size(max = 100) String topic,
            @QueryParam("level") @DefaultValue("") @Size(max = 100) String level,
            @QueryParam("starred") @DefaultValue("") String starred,
            @QueryParam("due") @DefaultValue("") String due) {
        Set<String> stars = desk.starred();
        Choice choice = new Choice(topic, level);
        boolean starredOnly = starred.equals("yes");
        boolean dueOnly = due.equals("yes");
        Set<String> dueNow = dueOnly ? due(choice) : Set.of();
        Map<String, List<Card>> found = new LinkedHashMap<>();
        questions.all().stream()
                .filter(choice::includes)
                .filter(question -> !starredOnly || stars.contains(question.id()))
                .filter(question -> !dueOnly || dueNow.contains(question.id()))
                .filter(question -> contains(question, q))
                .forEach(question -> found.computeIfAbsent(question.topic(), id -> new ArrayList<>())
                        .add(Card.of(question, catalogue.topicTitle(question.topic()), stars.contains(question.id()))));
        List<TopicView> topics = found.entrySet().stream()
                .map(entry -> new TopicView(entry.getKey(), catalogue.topicTitle(entry.getKey()), entry.getValue()))
                .toList();
        return Templates.list(
                topics,
                new SearchForm(
                        q,
                        Option.topics(questions.byTopic().keySet(), catalogue, topic),
                        Option.levels(level),
                        starredOnly,
                        dueOnly),
                topics.stream().mapToInt(view -> view.questions().size()).sum(),
                questions.all().size());
    }

    private Set<String> due(Choice choice) {
        return desk.agenda(choice).due().stream()
                .map(question -> question.question().id())
                .collect(Collectors.toSet());
    }

    /** Whether every word is somewhere in the title, the question or the name of its topic; answers give nothing away. */
    private boolean contains(Question question, String text) {
        String everything = String.join(
                        "\n", question.title(), question.question(), catalogue.topicTitle(question.topic()))
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(everything::contains);
    }
}
