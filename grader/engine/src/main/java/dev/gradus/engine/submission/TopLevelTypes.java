package dev.gradus.engine.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the public type of a source by its tokens. It only serves to give a file the name that javac asks for; a source
 * that fools it does not compile, and that is all.
 */
final class TopLevelTypes {
    private static final Pattern PUBLIC_TYPE = Pattern.compile("\\bpublic\\s+(?:(?:final|abstract|sealed|non-sealed|"
            + "strictfp)\\s+)*(?:class|@?interface|enum|record)\\s+"
            + "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)");

    private TopLevelTypes() {}

    /** The name of the one public top-level type. */
    static Optional<String> publicType(String source) {
        Matcher matcher = PUBLIC_TYPE.matcher(topLevel(source));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The source without comments, literals and whatever is between braces. */
    private static String topLevel(String source) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (source.startsWith("//", i)) {
                i = endOfLine(source, i);
                kept.append(' ');
            } else if (source.startsWith("/*", i)) {
                i = after(source, "*/", i + 2);
                kept.append(' ');
            } else if (source.startsWith("\"\"\"", i)) {
                i = after(source, "\"\"\"", i + 3);
            } else if (c == '"' || c == '\'') {
                i = endOfLiteral(source, i);
            } else {
                depth += c == '{' ? 1 : 0;
                if (depth == 0) {
                    kept.append(c);
                }
                if (c == '}') {
                    depth = Math.max(0, depth - 1);
                    kept.append(' ');
                }
                i++;
            }
        }
        return kept.toString();
    }

    private static int endOfLine(String source, int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private static int after(String source, String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private static int endOfLiteral(String source, int from) {
        char quote = source.charAt(from);
        int i = from + 1;
        while (i < source.length() && source.charAt(i) != quote && source.charAt(i) != '\n') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), i + 1);
    }
}
