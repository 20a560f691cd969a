package dev.gradus.engine.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is written as YAML's plainest: a key and, on the same line, a value that means itself, maybe in double
 * quotes; or a list of literal blocks. Everything else is answered with nothing, and is for a YAML parser to understand
 * or to refuse; loading one takes longer than reading all exercises without it.
 */
public final class PlainYaml {
    private static final String FENCE = "---";
    private static final int LONGEST_LINE = 1000;
    private static final int MOST_LINES = 1000;
    private static final Pattern KEYED = Pattern.compile("(\\w+): (.*)");
    private static final Pattern PLAIN =
            Pattern.compile("\\p{Alnum}(?:[^:#\"\\\\|>&*!%@`\\[\\]{}]|:(?=\\S)|(?<=\\S)#)*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final String ITEM = "  - |";
    private static final String INDENT = "    ";

    private PlainYaml() {}

    /** A value on one line. */
    public static Optional<String> scalar(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /**
     * The values of these keys of a front matter, as text.
     *
     * @param reader stands at the beginning of the file; it is read no further than needed
     * @return nothing unless all of them are there and plain
     */
    static Optional<Map<String, String>> values(BufferedReader reader, Set<String> keys) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (!FENCE.equals(reader.readLine())) {
            return Optional.empty();
        }
        boolean mayGoOn = false;
        String line = reader.readLine();
        while (line != null && line.length() < LONGEST_LINE) {
            if (mayGoOn && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
                return Optional.empty();
            }
            if (!line.isBlank() && values.size() == keys.size()) {
                return Optional.of(Map.copyOf(values));
            }
            Matcher keyed = KEYED.matcher(line);
            if (keyed.matches() && keys.contains(keyed.group(1))) {
                Optional<String> value = scalar(keyed.group(2).strip());
                if (value.isEmpty() || values.put(keyed.group(1), value.get()) != null) {
                    return Optional.empty();
                }
                mayGoOn = true;
            } else if (!line.isBlank()) {
                mayGoOn = false;
            }
            line = line.equals(FENCE) ? null : reader.readLine();
        }
        return Optional.empty();
    }

    /**
     * The literal blocks of a list in a front matter.
     *
     * @param reader stands at the beginning of the file; it is read no further than needed
     * @return nothing unless there is such a list, and nothing else in it
     */
    static Optional<List<String>> blocks(BufferedReader reader, String key) throws IOException {
        if (!FENCE.equals(reader.readLine())) {
            return Optional.empty();
        }
        String line = reader.readLine();
        for (int i = 0; line != null && !line.equals(key + ":"); i++) {
            line = line.equals(FENCE) || i > MOST_LINES ? null : reader.readLine();
        }
        List<List<String>> blocks = new ArrayList<>();
        line = line == null ? null : reader.readLine();
        for (int i = 0; line != null && i < MOST_LINES && isIndented(line); i++) {
            if (line.equals(ITEM)) {
                blocks.add(new ArrayList<>());
            } else if (blocks.isEmpty() || !line.isBlank() && !line.startsWith(INDENT)) {
                return Optional.empty();
            } else {
                blocks.get(blocks.size() - 1)
                        .add(line.length() <= INDENT.length() ? "" : line.substring(INDENT.length()));
            }
            line = reader.readLine();
        }
        boolean sound = line != null
                && !isIndented(line)
                && !blocks.isEmpty()
                && blocks.stream().allMatch(PlainYaml::isSound);
        return sound ? Optional.of(blocks.stream().map(PlainYaml::text).toList()) : Optional.empty();
    }

    private static boolean isIndented(String line) {
        return line.isBlank() || Character.isWhitespace(line.charAt(0));
    }

    /** A block's own indentation is that of its first line, and blank lines before it count otherwise. */
    private static boolean isSound(List<String> block) {
        return !block.isEmpty()
                && !block.get(0).isBlank()
                && !Character.isWhitespace(block.get(0).charAt(0));
    }

    /** Of the line ends behind the last line, one is kept. */
    private static String text(List<String> block) {
        int end = block.size();
        while (block.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join("\n", block.subList(0, end)) + "\n";
    }
}
