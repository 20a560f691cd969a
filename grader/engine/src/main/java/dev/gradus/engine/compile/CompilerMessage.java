package dev.gradus.engine.compile;

import java.util.Locale;

/**
 * One message of javac, bounded.
 *
 * @param file the file's name as handed in, empty when the message concerns no file
 * @param line 1-based, 0 when unknown
 * @param column 1-based, 0 when unknown
 */
public record CompilerMessage(Severity severity, String file, long line, long column, String text) {
    /** Where it is and how grave, as in {@code MyMlp.java:12:5: error}. */
    public String place() {
        StringBuilder place = new StringBuilder(file);
        if (line > 0) {
            place.append(':').append(line);
            if (column > 0) {
                place.append(':').append(column);
            }
        }
        return place.append(place.isEmpty() ? "" : ": ")
                .append(severity.words())
                .toString();
    }

    /** How grave a message is. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        /** As in "error". */
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
