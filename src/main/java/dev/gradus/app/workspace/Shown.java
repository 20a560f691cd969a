package dev.gradus.app.workspace;

import dev.gradus.engine.report.Escaped;
import java.nio.file.Path;

/** Names as they may be shown on a terminal. */
public final class Shown {
    private static final String ORDINARY = "[\\w./-]+";

    private Shown() {}

    /** On one line, with nothing in it that a terminal acts on. */
    public static String path(Path path) {
        return Escaped.line(path.toString());
    }

    /** As it has to be typed into a shell. */
    public static String quoted(Path path) {
        String text = path(path);
        return text.matches(ORDINARY) ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
