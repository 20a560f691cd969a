package dev.gradus.app.web.submissions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file name that javac wants for a source: that of its public class. Reads whatever somebody pasted once, from the
 * beginning to the end: a comment that is not closed ends with the text, and nothing is tried again.
 */
final class SourceFileName {
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("/\\*(?s:.*?)(?:\\*/|\\z)|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*+\"");
    private static final Pattern PUBLIC_CLASS =
            Pattern.compile("\\bpublic\\s+(?:(?:final|abstract|strictfp|sealed|non-sealed)\\s+)*+"
                    + "(?:class|interface|enum|record)\\s+([A-Za-z_$][A-Za-z0-9_$]{0,99})\\b");

    private SourceFileName() {}

    static String of(String source, String otherwise) {
        Matcher matcher = PUBLIC_CLASS.matcher(COMMENT_OR_STRING.matcher(source).replaceAll(" "));
        return matcher.find() ? matcher.group(1) + ".java" : otherwise;
    }
}
