package dev.gradus.engine.report.terminal;

import dev.gradus.engine.report.Escaped;
import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a terminal's width, at spaces where it can be. */
final class Wrapped {
    private final int width;

    Wrapped(int width) {
        this.width = width;
    }

    /**
     * Lines of at most the width; the first begins with {@code first}, the others with {@code rest}.
     *
     * @param text escaped here: what a terminal would act on is shown
     */
    List<String> lines(String text, String first, String rest) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : Escaped.block(text).split("\n", -1)) {
            wrap(paragraph, lines, first, rest);
        }
        return lines;
    }

    /** One line as it is, cut where the width ends; spaces stay, so that a caret still stands below its column. */
    List<String> cut(String line, String prefix) {
        List<String> lines = new ArrayList<>();
        String text = Escaped.line(line);
        int room = width - columns(prefix);
        int start = 0;
        do {
            int end = fitting(text, start, room);
            lines.add(prefix + text.substring(start, end));
            start = end;
        } while (start < text.length());
        return lines;
    }

    private void wrap(String paragraph, List<String> lines, String first, String rest) {
        StringBuilder line = new StringBuilder(lines.isEmpty() ? first : rest);
        int indent = columns(line);
        for (String word : paragraph.strip().split(" +")) {
            if (columns(line) > indent && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(rest);
                indent = columns(rest);
            }
            if (columns(line) > indent) {
                line.append(' ');
            }
            String left = word;
            while (columns(line) + columns(left) > width) {
                int cut = fitting(left, 0, width - columns(line));
                line.append(left, 0, cut);
                left = left.substring(cut);
                lines.add(line.toString());
                line.setLength(0);
                line.append(rest);
                indent = columns(rest);
            }
            line.append(left);
        }
        lines.add(line.toString());
    }

    /** Where a line of {@code columns} that begins at {@code start} ends; after at least one code point, if there is one. */
    private static int fitting(String text, int start, int columns) {
        int end = start;
        int used = 0;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            used += columns(next);
            if (used > columns && end > start) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** Columns that a terminal gives to {@code text}: none for combining marks, two for wide characters. */
    static int columns(CharSequence text) {
        return text.codePoints().map(Wrapped::columns).sum();
    }

    private static int columns(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** Hangul, CJK, full-width forms and emoji: the blocks that UAX #11 calls wide. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }
}
