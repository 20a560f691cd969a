package dev.gradus.app.web.markdown;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Ids of headings, made from their words, each once in a text. */
final class Headings {
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final Set<String> given = new HashSet<>();

    /** Gives a heading with this title its id. */
    String name(Heading heading, String title) {
        String words =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = words.isEmpty() ? "section" : words;
        String id = base;
        for (int next = 2; !given.add(id); next++) {
            id = base + "-" + next;
        }
        ids.put(heading, id);
        return id;
    }

    /** Adds the id of a heading that has one to its attributes. */
    void mark(Node node, Map<String, String> attributes) {
        if (ids.containsKey(node)) {
            attributes.put("id", ids.get(node));
        }
    }
}
