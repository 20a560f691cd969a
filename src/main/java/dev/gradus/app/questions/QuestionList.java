package dev.gradus.app.questions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All interview questions in the order of the catalogue. */
public final class QuestionList {
    private static final String CATALOGUE = "catalog.yaml";
    private static final int NEAR = 3;

    private final Map<String, Question> questions = new LinkedHashMap<>();

    private QuestionList(Collection<Question> questions) {
        questions.forEach(question -> this.questions.put(question.id(), question));
    }

    /** Reads every question that the catalogue names; where a class path has no catalogue there are none. */
    public static QuestionList read(ClassLoader loader) {
        ContentReader content = new ContentReader(loader);
        QuestionReader reader = new QuestionReader(content);
        List<String> ids = loader.getResource(CATALOGUE) == null ? List.of() : ids(content);
        return new QuestionList(ids.stream().map(reader::read).toList());
    }

    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    /** Topics in the order of their first question, each with its questions. */
    public Map<String, List<Question>> byTopic() {
        Map<String, List<Question>> topics = new LinkedHashMap<>();
        all().forEach(question -> topics.computeIfAbsent(question.topic(), topic -> new ArrayList<>())
                .add(question));
        return topics;
    }

    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** A few ids that have a word in common with the one that was typed. */
    public List<String> near(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        return questions.keySet().stream()
                .filter(id -> words.stream().anyMatch(word -> word.length() > 2 && id.contains(word)))
                .limit(NEAR)
                .toList();
    }

    private static List<String> ids(ContentReader content) {
        try {
            List<String> ids = new YAMLMapper()
                    .readValue(content.text(CATALOGUE), Index.class)
                    .questions();
            return ids == null ? List.of() : ids;
        } catch (JsonProcessingException e) {
            throw new ContentException(CATALOGUE + ": " + e.getOriginalMessage(), e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Index(List<String> questions) {}
}
