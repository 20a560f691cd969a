package dev.gradus.engine.batch;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes names of folders from names of people: letters, digits and single hyphens of any script, never a path, never a
 * name that some system reserves, and never the same twice, not even in another case. Which folder is whose is in
 * {@code results.json}.
 */
public final class FolderNames {
    private static final int LONGEST = 60;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private final Set<String> taken = new HashSet<>();

    /** A name for this person that was not given before. */
    public String unused(String person) {
        String wanted = slug(person);
        String name = wanted;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = wanted + "-" + n;
        }
        return name;
    }

    private static String slug(String person) {
        StringBuilder slug = new StringBuilder();
        Normalizer.normalize(person, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) && slug.length() < LONGEST) {
                slug.appendCodePoint(point);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-' && slug.length() < LONGEST) {
                slug.append('-');
            }
        });
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        String name = slug.toString();
        if (name.isEmpty()) {
            return "submission";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return RESERVED.contains(lower) || lower.matches("(com|lpt)\\d") ? name + "-1" : name;
    }
}
