package dev.gradus.app.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks text at spaces so that it fits the width; a word that is too long stands on a line of its own, whole. */
final class Wrapping {
    private static final Pattern WORD = Pattern.compile("( *)([^ ]+)");

    private final int width;

    Wrapping(int width) {
        this.width = width;
    }

    /**
     * Lines of a paragraph.
     *
     * @param first what the first line begins with
     * @param rest what every other line begins with
     */
    List<String> lines(String text, String first, String rest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean isEmpty = true;
        for (Matcher words = WORD.matcher(text); words.find(); ) {
            String word = words.group(2);
            if (!isEmpty && columns(line) + columns(words.group(1)) + columns(word) > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(rest);
                isEmpty = true;
            }
            line.append(isEmpty ? "" : words.group(1)).append(word);
            isEmpty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Columns that a terminal needs for it; combining characters need none. */
    static int columns(CharSequence text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
