package dev.gradus.app.web.references;

import dev.gradus.engine.pack.ContentException;
import dev.gradus.engine.pack.ContentReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a right implementation, from the trusted side of its pack.
 *
 * @param name its style in a word or two
 * @param explanation what the comment on the class says, Markdown; empty where it has none
 */
public record ReferenceText(String name, String source, String explanation) {
    private static final Pattern CLASS_COMMENT =
            Pattern.compile("(?s)/\\*\\*((?:[^*]|\\*(?!/))*+)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "(?:public\\s+|final\\s+|abstract\\s+)*(?:class|record|enum)\\b");
    private static final Pattern BEGIN_OF_LINE = Pattern.compile("(?m)^[ \\t]*\\*[ ]?");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link|linkplain|literal)\\s+([^}]*)}");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?ms)^[ \\t]*@\\w.*");

    /** The source of this object's class; empty where its pack was built without sources. */
    static Optional<ReferenceText> of(String name, Object implementation) {
        Class<?> type = implementation.getClass();
        while (type.getEnclosingClass() != null) {
            type = type.getEnclosingClass();
        }
        if (type.isHidden() || type.getClassLoader() == null) {
            return Optional.empty();
        }
        try {
            String source = new ContentReader(type).source(type.getName());
            return Optional.of(new ReferenceText(name, source, explanation(source)));
        } catch (ContentException e) {
            return Optional.empty();
        }
    }

    private static String explanation(String source) {
        Matcher comment = CLASS_COMMENT.matcher(source);
        if (!comment.find()) {
            return "";
        }
        String text = BEGIN_OF_LINE.matcher(comment.group(1)).replaceAll("");
        text = BLOCK_TAG.matcher(text).replaceAll("");
        text = INLINE_TAG
                .matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement("`" + tag.group(1).strip() + "`"));
        return text.replaceAll("</?p>", "\n\n").strip();
    }
}
