package dev.gradus.app.content;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** {@code catalog.yaml}, strictly. */
record CatalogFile(List<String> lessons, List<Topic> topics, List<String> questions) {

    /** One topic; the summary is one sentence. */
    record Topic(String id, String title, String summary, List<String> exercises) {}

    static CatalogFile read() {
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Files.readString(Content.resource("catalog.yaml")), CatalogFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> exercises() {
        return topics.stream().flatMap(topic -> topic.exercises().stream()).toList();
    }
}
