package dev.gradus.app.web.catalogue;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which exercises the catalogue shows; an empty text leaves that question open.
 *
 * @param q words that all must occur in title, topic or the first paragraph of the statement, whatever their case
 * @param topic id of a topic
 * @param state {@code open} or {@code solved}
 * @param difficulty 1 to 5
 */
public record CatalogueFilter(String q, String topic, String state, String difficulty) {

    boolean accepts(CatalogueEntry entry, Topic in, Standing standing) {
        return (topic.isEmpty() || topic.equals(in.id()))
                && (state.isEmpty() || state.equals("solved") == standing.isSolved())
                && (difficulty.isEmpty()
                        || difficulty.equals(Integer.toString(entry.content().difficulty())))
                && hasWords(entry, in);
    }

    /** Whether it leaves anything out. */
    public boolean isSet() {
        return !(q.isBlank() && topic.isEmpty() && state.isEmpty() && difficulty.isEmpty());
    }

    CatalogueFilter withoutDifficulty() {
        return new CatalogueFilter(q, topic, state, "");
    }

    /** The catalogue with this filter. */
    URI address() {
        UriBuilder address = UriBuilder.fromPath("/");
        List.of(List.of("q", q), List.of("topic", topic), List.of("state", state), List.of("difficulty", difficulty))
                .forEach(parameter -> {
                    if (!parameter.get(1).isEmpty()) {
                        address.queryParam(parameter.get(0), "{" + parameter.get(0) + "}");
                    }
                });
        return address.buildFromMap(java.util.Map.of("q", q, "topic", topic, "state", state, "difficulty", difficulty));
    }

    private boolean hasWords(CatalogueEntry entry, Topic in) {
        String text = String.join("\n", entry.title(), entry.summary(), in.id(), in.title(), in.summary())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(q.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
