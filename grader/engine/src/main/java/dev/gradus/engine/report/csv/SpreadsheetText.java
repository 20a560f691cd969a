package dev.gradus.engine.report.csv;

import dev.gradus.engine.report.Escaped;

/**
 * Text for a cell that a spreadsheet will open. One that begins with {@code =}, {@code +}, {@code -} or {@code @}, or with
 * a full-width form of these, would be taken for a formula: it gets a leading apostrophe, and so does one that began with
 * a control character, which is escaped besides (OWASP, "CSV Injection").
 */
public final class SpreadsheetText {
    private static final String FORMULA = "=+-@＝＋－＠";

    private SpreadsheetText() {}

    /** The text as it is safe to write; quoting is the CSV writer's. */
    public static String of(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        String escaped = Escaped.line(text);
        return FORMULA.indexOf(first) >= 0 || Character.isISOControl(first) ? "'" + escaped : escaped;
    }
}
