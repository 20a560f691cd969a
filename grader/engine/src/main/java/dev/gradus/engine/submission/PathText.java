package dev.gradus.engine.submission;

/** Paths as strangers wrote them, made safe to print and judged. */
final class PathText {
    private static final int LONGEST = 200;

    private PathText() {}

    /** On one line, bounded, with everything that could move the cursor or turn the text around written out. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> {
            if (hidden(point)) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        if (text.codePointCount(0, text.length()) > LONGEST) {
            shown.append('…');
        }
        return shown.toString();
    }

    /** Whether a name has control characters, line ends, invisible characters or marks that reverse the text. */
    static boolean hasHiddenCharacters(String text) {
        return text.codePoints().anyMatch(PathText::hidden);
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Joiners belong to names in some scripts; marks of direction and of nothing do not.
            case Character.FORMAT -> point != 0x200c && point != 0x200d;
            default -> false;
        };
    }
}
