package dev.gradus.engine.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a front matter that are written as YAML's plainest: a key at the beginning of a line and, on the same
 * line, a value that means itself, maybe in double quotes. Whoever needs more than those has to read YAML, whose parser takes longer to load than all exercises to
 * read.
 */
final class PlainFrontMatter {
    private static final String FENCE = "---";
    private static final int LONGEST_LINE = 1000;
    private static final Pattern KEYED = Pattern.compile("(\\w+): (.*)");
    private static final Pattern PLAIN =
            Pattern.compile("\\p{Alnum}(?:[^:#\"\\\\|>&*!%@`\\[\\]{}]|:(?=\\S)|(?<=\\S)#)*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    private PlainFrontMatter() {}

    /**
     * The values of these keys, as text.
     *
     * @param reader stands at the beginning of the file; it is read no further than needed
     * @return nothing unless all of them are there and plain
     */
    static Optional<Map<String, String>> read(BufferedReader reader, Set<String> keys) throws IOException {
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
                // What is given twice, or is more than plain, is for YAML's parser to understand or to refuse.
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

    private static Optional<String> scalar(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
