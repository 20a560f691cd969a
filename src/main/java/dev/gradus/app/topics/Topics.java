package dev.gradus.app.topics;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code catalog.yaml} says of the topics, in the order in which they are taught. */
public final class Topics {
    private static final String FILE = "catalog.yaml";

    private final Map<String, Entry> entries;

    private Topics(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** Reads the catalogue's file; where a class path has none, no topic is known. */
    public static Topics read(ClassLoader loader) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (loader.getResource(FILE) != null) {
            try {
                File file = new YAMLMapper().readValue(new ContentReader(loader).text(FILE), File.class);
                file.topics().forEach(topic -> entries.put(topic.id(), topic));
            } catch (JsonProcessingException e) {
                throw new ContentException(FILE + ": " + e.getOriginalMessage(), e);
            }
        }
        return new Topics(entries);
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
    private record Entry(String id, String title, String summary) {}
}
