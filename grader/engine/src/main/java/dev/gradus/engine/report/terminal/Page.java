package dev.gradus.engine.report.terminal;

import dev.gradus.engine.report.Escaped;
import dev.gradus.engine.report.MatrixText;
import java.util.Optional;

/** What a terminal is going to show, line by line. Everything that comes in is escaped and wrapped. */
final class Page {
    private final StringBuilder out = new StringBuilder();
    private final Wrapped wrapped;
    private final int width;
    private final boolean colours;

    Page(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
        this.wrapped = new Wrapped(width);
    }

    Page blank() {
        out.append('\n');
        return this;
    }

    Page heading(String text) {
        blank();
        return paragraph(text, "", "", Optional.of(Ink.BOLD));
    }

    Page paragraph(String text, String first, String rest) {
        return paragraph(text, first, rest, Optional.empty());
    }

    Page paragraph(String text, String first, String rest, Optional<Ink> ink) {
        for (String line : wrapped.lines(text, first, rest)) {
            String stripped = line.stripTrailing();
            out.append(ink.map(i -> i.on(stripped, colours)).orElse(stripped)).append('\n');
        }
        return this;
    }

    /** A coloured mark, then text hanging beside it. */
    Page marked(String mark, Ink ink, String text) {
        int indent = Wrapped.columns(mark) + 1;
        boolean first = true;
        for (String line : wrapped.lines(text, " ".repeat(indent), " ".repeat(indent))) {
            out.append(first ? ink.on(mark, colours) + line.substring(mark.length()) : line)
                    .append('\n');
            first = false;
        }
        return this;
    }

    /** A named value, a matrix with a line for each row; its lines are kept, each wrapped on its own. */
    Page value(String name, String text, int names) {
        String label = "  " + name + " ".repeat(Math.max(1, names - Wrapped.columns(name) + 2));
        String indent = " ".repeat(label.length());
        String first = label;
        for (String line : MatrixText.rows(text).split("\n", -1)) {
            int deeper = line.length() - line.stripLeading().length();
            String inset = " ".repeat(Math.min(deeper, width / 3));
            paragraph(line, first + inset, indent + inset + " ");
            first = indent;
        }
        return this;
    }

    /** Foreign text, each of its lines behind a bar, so that it cannot pass for ours. */
    Page quoted(String text, int maxLines) {
        int room = maxLines;
        String[] lines = Escaped.block(text).stripTrailing().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            for (String line : wrapped.cut(lines[i], "  │ ")) {
                if (room-- == 0) {
                    return paragraph("and more", "  … ", "    ", Optional.of(Ink.DIM));
                }
                out.append(Ink.DIM.on(line.stripTrailing(), colours)).append('\n');
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
