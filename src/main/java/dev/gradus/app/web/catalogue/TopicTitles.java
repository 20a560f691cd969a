package dev.gradus.app.web.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The topics in the order of teaching, from {@code catalog.yaml}. */
final class TopicTitles {
    private static final String FILE = "catalog.yaml";

    private final Map<String, String> titles;

    private TopicTitles(Map<String, String> titles) {
        this.titles = titles;
    }

    /** Reads the catalogue's file; where a class path has none, topics are in the order of their exercises. */
    static TopicTitles read(ClassLoader loader) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (loader.getResource(FILE) != null) {
            try {
                File file = new YAMLMapper().readValue(new ContentReader(loader).text(FILE), File.class);
                file.topics().forEach(topic -> titles.put(topic.id(), topic.title()));
            } catch (JsonProcessingException e) {
                throw new ContentException(FILE + ": " + e.getOriginalMessage(), e);
            }
        }
        return new TopicTitles(titles);
    }

    /** Ids in order. */
    List<String> ids() {
        return List.copyOf(titles.keySet());
    }

    /** The title, made from the id where the file does not say. */
    String title(String id) {
        return titles.getOrDefault(id, capitalised(id.replace('-', ' ')));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Entry> topics) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(String id, String title) {}
}
