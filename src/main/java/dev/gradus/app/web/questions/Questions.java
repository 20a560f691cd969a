package dev.gradus.app.web.questions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All interview questions in the order of the catalogue, read once. */
@ApplicationScoped
public class Questions {
    private static final String CATALOGUE = "catalog.yaml";
    private static final int NEAR = 3;

    private final Map<String, Question> questions = new LinkedHashMap<>();

    Questions() {
        ContentReader content = new ContentReader(Questions.class.getClassLoader());
        QuestionReader reader = new QuestionReader(content);
        for (String id : ids(content)) {
            questions.put(id, reader.read(id));
        }
    }

    public List<Question> all() {
        return List.copyOf(questions.values());
    }

    public Optional<Question> find(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The question with this id, or a page that says which ids are near. */
    public Question require(String id) {
        return find(id).orElseThrow(() -> new UnknownQuestionException(id, near(id)));
    }

    private List<String> near(String typed) {
        List<String> words = List.of(typed.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+"));
        return questions.keySet().stream()
                .filter(id -> words.stream().anyMatch(word -> word.length() > 2 && id.contains(word)))
                .limit(NEAR)
                .toList();
    }

    private static List<String> ids(ContentReader content) {
        if (Questions.class.getClassLoader().getResource(CATALOGUE) == null) {
            return List.of();
        }
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
