package dev.gradus.app.web.markdown;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * A long text as HTML, with what is needed to find one's way in it.
 *
 * @param html sanitised HTML
 * @param sections its highest headings, in order
 */
public record Page(RawString html, List<Section> sections) {
    public Page {
        sections = List.copyOf(sections);
    }

    /** A heading that can be linked to. */
    public record Section(String id, String title) {}
}
