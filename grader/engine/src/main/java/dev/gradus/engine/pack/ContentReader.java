package dev.gradus.engine.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the Markdown files of a pack's public jar: a YAML front matter between two lines of three dashes, then the
 * text.
 */
public final class ContentReader {
    private static final String FENCE = "---\n";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final Set<String> SUMMARY = Set.of("title", "topic", "difficulty", "minutes");

    private final ClassLoader loader;

    /** Reads from the jar that has the contract. */
    public ContentReader(Class<?> contract) {
        this(contract.getClassLoader());
    }

    public ContentReader(ClassLoader loader) {
        this.loader = loader;
    }

    /** Title, statement and hints of an exercise, from {@code exercises/<id>.md}. */
    public ExerciseContent exercise(String id) {
        Document document = document("exercises/" + id + ".md");
        ExerciseHead head = document.head(ExerciseHead.class);
        return new ExerciseContent(
                id,
                head.title(),
                head.topic(),
                head.difficulty(),
                head.minutes(),
                head.prerequisites() == null ? List.of() : head.prerequisites(),
                head.hints() == null ? List.of() : head.hints(),
                document.body().strip());
    }

    /** What a list shows of an exercise; where its front matter is plain, only that is read. */
    public ExerciseSummary summary(String id) {
        String path = "exercises/" + id + ".md";
        try (BufferedReader reader = reader(path)) {
            Map<String, String> head = PlainYaml.values(reader, SUMMARY).orElse(Map.of());
            if (isNumber(head.get("difficulty")) && isNumber(head.get("minutes"))) {
                return new ExerciseSummary(
                        id,
                        head.get("title"),
                        head.get("topic"),
                        Integer.parseInt(head.get("difficulty")),
                        Integer.parseInt(head.get("minutes")));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return ExerciseSummary.of(exercise(id));
    }

    /** The hints to an exercise, as {@link #exercise} has them; where they are plainly written, only they are read. */
    public List<String> hints(String id) {
        String path = "exercises/" + id + ".md";
        try (BufferedReader reader = reader(path)) {
            Optional<List<String>> hints = PlainYaml.blocks(reader, "hints");
            return hints.orElseGet(() -> exercise(id).hints());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private BufferedReader reader(String path) {
        return new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8));
    }

    private static boolean isNumber(String text) {
        return text != null && NUMBER.matcher(text).matches();
    }

    /** The source of a public class as it was handed out, from {@code sources/}. */
    public String source(String className) {
        return text("sources/" + className.replace('.', '/') + ".java");
    }

    /** A file of content, split into front matter and body. */
    public Document document(String path) {
        String text = text(path).replace("\r\n", "\n");
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            throw new ContentException(
                    path + ":1: the file must begin with a front matter between two lines of three dashes");
        }
        return new Document(path, text.substring(FENCE.length(), end + 1), text.substring(end + 1 + FENCE.length()));
    }

    /** Text of a resource. */
    public String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private InputStream open(String path) {
        InputStream in = loader.getResourceAsStream(path);
        if (in == null) {
            throw new ContentException(path + ": the pack has no such file");
        }
        return in;
    }

    private static ContentException unreadable(String path, IOException cause) {
        return new ContentException(path + ": cannot be read", cause);
    }

    /** Loaded when something needs it: most commands do not, and it takes long to load. */
    private static final class Yaml {
        private static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        private Yaml() {}
    }

    private record ExerciseHead(
            String title, String topic, int difficulty, int minutes, List<String> prerequisites, List<String> hints) {}

    /**
     * A content file.
     *
     * @param head its front matter, YAML
     * @param body its text, Markdown
     */
    public record Document(String path, String head, String body) {

        /** The front matter as a record. */
        public <T> T head(Class<T> type) {
            try {
                return Yaml.MAPPER.readValue(head, type);
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
                throw new ContentException(path + ":" + line + ": " + e.getOriginalMessage(), e);
            }
        }
    }
}
