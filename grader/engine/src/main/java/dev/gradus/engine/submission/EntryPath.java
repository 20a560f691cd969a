package dev.gradus.engine.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of an archive's entry, as plain segments. It is never used as a path. */
final class EntryPath {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final int LONGEST_NAME = 255;

    private EntryPath() {}

    /** @throws RefusedException if the name leads out of the archive or cannot be shown as it is */
    static List<String> segments(String name) throws RefusedException {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
            throw new RefusedException("has an absolute path; only relative ones are taken from an archive");
        }
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")) {
                throw new RefusedException("leads out of its archive with '..'");
            }
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(judged(segment));
            }
        }
        if (segments.size() > IntakeBounds.FOLDER_DEPTH) {
            throw new RefusedException("is more than " + IntakeBounds.FOLDER_DEPTH + " folders deep");
        }
        return segments;
    }

    /** A single name, if it is one that can be shown as it is. */
    static String judged(String segment) throws RefusedException {
        if (PathText.hasHiddenCharacters(segment)) {
            throw new RefusedException("has control characters or invisible marks in its name");
        }
        if (segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new RefusedException("has a name of more than " + LONGEST_NAME + " bytes");
        }
        return segment;
    }
}
