package dev.gradus.engine.report.markup;

import dev.gradus.engine.report.Escaped;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds HTML or SVG that is well-formed XML too. Every text and attribute value is escaped here, so that nothing a
 * submission says can become an element; only other markup is added as it is.
 *
 * <p>Attributes are names and values in turn: {@code open("svg", "role", "img", "viewBox", "0 0 360 240")}.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; {@link #close()} ends it. */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content: one that HTML calls void, or any of SVG. */
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds one text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(Escaped.block(text));
        return this;
    }

    /** A style sheet of our own, as it is: browsers read no escapes in it. */
    public Markup style(String sheet) {
        if (sheet.contains("<") || sheet.contains("&")) {
            throw new IllegalArgumentException("A style sheet in HTML can hold neither < nor &");
        }
        out.append("<style>").append(sheet).append("</style>");
        return this;
    }

    /** Appends what was built elsewhere. */
    public Markup add(Markup other) {
        out.append(other);
        return this;
    }

    /** A line end, for people who read the source. */
    public Markup newLine() {
        out.append('\n');
        return this;
    }

    /** @throws IllegalStateException if an element is still open */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements are still open: " + open);
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(Escaped.line(attributes[i + 1]));
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
