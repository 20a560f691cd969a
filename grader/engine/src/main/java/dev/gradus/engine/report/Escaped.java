package dev.gradus.engine.report;

/**
 * Makes visible what a terminal, a browser or a spreadsheet would act on or hide: control characters (escape sequences
 * begin with one), characters that change the direction of text, other invisible format characters, halves of surrogate
 * pairs and code points that are no characters. Each becomes its Java escape, as in {@code \u001B}; one beyond the basic
 * plane becomes {@code \}{@code u{E0001}}. The result holds only characters that XML 1.0 allows; what a format itself
 * gives a meaning to, as {@code <} in HTML, is still for its writer to escape.
 */
public final class Escaped {
    private static final String TAB = "    ";

    private Escaped() {}

    /** For one line: line ends and tabs are escaped too. */
    public static String line(String text) {
        return escape(text, false);
    }

    /** For several lines: every line end becomes {@code \n} itself, every tab four spaces. */
    public static String block(String text) {
        return escape(text.replace("\r\n", "\n"), true);
    }

    private static String escape(String text, boolean block) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (block && c == '\n') {
                out.append('\n');
            } else if (block && c == '\t') {
                out.append(TAB);
            } else if (isDangerous(c)) {
                out.append(escape(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isNoCharacter(c);
        };
    }

    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> c > 0xFFFF ? "\\u{%X}".formatted(c) : "\\u%04X".formatted(c);
        };
    }
}
