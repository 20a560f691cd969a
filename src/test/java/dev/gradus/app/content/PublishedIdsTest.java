package dev.gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Progress, links and results of other people name ids, so an id that was handed out once stays. */
class PublishedIdsTest {
    private static final String FILE = "published-ids.txt";

    private final List<String> published = published();
    private final List<String> present = Stream.of(Content.Kind.values())
            .flatMap(kind -> Content.ids(kind).stream().map(id -> kind.word() + " " + id))
            .toList();

    @Test
    void noPublishedIdHasGone() {
        assertThat(present)
                .as("an id in %s has no file: give it back, for people's progress and links name it", FILE)
                .containsAll(published);
    }

    @Test
    void everyIdIsOnTheList() {
        assertThat(published)
                .as("a new file: add its id to %s, where it stays for ever", FILE)
                .containsAll(present);
    }

    @Test
    void theListIsSortedAndNamesNothingTwice() {
        assertThat(published).isSorted().doesNotHaveDuplicates();
    }

    private static List<String> published() {
        try (InputStream in = PublishedIdsTest.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }
}
