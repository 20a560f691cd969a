package dev.gradus.app.topics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.engine.pack.PlainYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code catalog.yaml} says of the topics, in the order in which they are taught. */
public final class Topics {
    private static final String FILE = "catalog.yaml";
    private static final Set<String> KEYS = Set.of("id", "title", "summary");
    private static final Pattern VALUE = Pattern.compile(" {2}(- | {2})(id|title|summary): (.*)");
    private static final Pattern UNUSED = Pattern.compile(" {4}exercises:| {6}- [a-z0-9-]+|\\s*(?:#.*)?");

    private final Map<String, Entry> entries;

    private Topics(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** Reads the catalogue's file; where a class path has none, no topic is known. */
    public static Topics read(ClassLoader loader) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (loader.getResource(FILE) != null) {
            String text = new ContentReader(loader).text(FILE);
            plain(text).orElseGet(() -> parsed(text)).forEach(topic -> entries.put(topic.id(), topic));
        }
        return new Topics(entries);
    }

    static List<Entry> parsed(String text) {
        try {
            return new YAMLMapper().readValue(text, File.class).topics();
        } catch (JsonProcessingException e) {
            throw new ContentException(FILE + ": " + e.getOriginalMessage(), e);
        }
    }

    /** The topics of a file that is written plainly; to load a YAML parser would take longer than all the rest. */
    static Optional<List<Entry>> plain(String text) {
        List<Map<String, String>> topics = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            Matcher value = VALUE.matcher(line);
            if (line.equals("topics:")) {
                inside = true;
            } else if (inside && value.matches()) {
                if (value.group(1).equals("- ")) {
                    topics.add(new HashMap<>());
                }
                Optional<String> scalar = PlainYaml.scalar(value.group(3));
                if (topics.isEmpty()
                        || scalar.isEmpty()
                        || topics.get(topics.size() - 1).put(value.group(2), scalar.get()) != null) {
                    return Optional.empty();
                }
            } else if (inside && !UNUSED.matcher(line).matches()) {
                if (line.startsWith(" ")) {
                    return Optional.empty();
                }
                inside = false;
            }
        }
        boolean sound = !topics.isEmpty()
                && topics.stream().allMatch(topic -> topic.keySet().equals(KEYS));
        return sound
                ? Optional.of(topics.stream()
                        .map(topic -> new Entry(topic.get("id"), topic.get("title"), topic.get("summary")))
                        .toList())
                : Optional.empty();
    }

    /** Ids in the order in which the topics are taught. */
    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    /** The title, made from the id of a topic that the file does not know. */
    public String title(String id) {
        return Optional.ofNullable(entries.get(id))
                .map(Entry::title)
                .orElseGet(() -> capitalised(id.replace('-', ' ')));
    }

    /** One sentence, or nothing. */
    public String summary(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::summary).orElse("");
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Entry> topics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String id, String title, String summary) {}
}
