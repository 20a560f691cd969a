package dev.gradus.engine.compile;

/**
 * One message of javac, bounded.
 *
 * @param file the file's name as handed in, empty when the message concerns no file
 * @param line 1-based, 0 when unknown
 * @param column 1-based, 0 when unknown
 */
public record CompilerMessage(Severity severity, String file, long line, long column, String text) {
    /** How grave a message is. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }
}
