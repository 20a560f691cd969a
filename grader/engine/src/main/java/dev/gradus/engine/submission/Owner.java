package dev.gradus.engine.submission;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a file or folder is, by the names that learning-management systems give in their downloads: Canvas
 * ({@code ContentZipper} of canvas-lms) and Moodle ({@code mod/assign} of moodle).
 *
 * @param name of the person
 * @param id the system's number for the person, empty without one; part of who it is
 * @param recognized whether a system gave the name
 * @param late whether the name says that it was handed in late
 * @param file the file's name as the person gave it; empty for a folder
 * @param upload a number that grows with every upload of a Canvas course
 */
record Owner(String name, String id, boolean recognized, boolean late, String file, OptionalLong upload) {
    private static final Pattern CANVAS = Pattern.compile("^(.+?)(_(?i:late))?_(\\d+)_(\\d+)_(.+)$");
    private static final Pattern MOODLE_FOLDER =
            Pattern.compile("^(.+)_(\\d+)_assignsubmission_(?:file|onlinetext)_?$");
    private static final Pattern MOODLE_FILE =
            Pattern.compile("^(.+)_(\\d+)_assignsubmission_(?:file|onlinetext)_(.+)$");
    private static final Pattern MOODLE_BLIND =
            Pattern.compile("^Participant[_ ](\\d+)(?:_assignsubmission_(?:file|onlinetext)(?:_(.*))?)?$");

    /** The owner of a folder by the folder's name. */
    static Owner ofFolder(String folder) {
        Matcher blind = MOODLE_BLIND.matcher(folder);
        if (blind.matches()) {
            return participant(blind.group(1), "");
        }
        Matcher moodle = MOODLE_FOLDER.matcher(folder);
        if (moodle.matches()) {
            return new Owner(spaced(moodle.group(1)), moodle.group(2), true, false, "", OptionalLong.empty());
        }
        return new Owner(folder, "", true, false, "", OptionalLong.empty());
    }

    /** The owner of a single file, a source or an archive, by the file's name. */
    static Owner ofFile(String file) {
        Matcher blind = MOODLE_BLIND.matcher(file);
        if (blind.matches() && blind.group(2) != null && !blind.group(2).isEmpty()) {
            return participant(blind.group(1), blind.group(2));
        }
        Matcher moodle = MOODLE_FILE.matcher(file);
        if (moodle.matches()) {
            return new Owner(
                    spaced(moodle.group(1)), moodle.group(2), true, false, moodle.group(3), OptionalLong.empty());
        }
        Matcher canvas = CANVAS.matcher(file);
        if (canvas.matches()) {
            return new Owner(
                    canvas.group(1),
                    canvas.group(3),
                    true,
                    canvas.group(2) != null,
                    canvas.group(5),
                    number(canvas.group(4)));
        }
        return new Owner(FileKind.stem(file), "", false, false, file, OptionalLong.empty());
    }

    /** Whether a name is one that a system gives, and not just any. */
    static boolean givenBySystem(String segment, boolean folder) {
        return folder
                ? MOODLE_FOLDER.matcher(segment).matches()
                        || MOODLE_BLIND.matcher(segment).matches()
                : ofFile(segment).recognized();
    }

    private static Owner participant(String id, String file) {
        return new Owner("Participant " + id, id, true, false, file, OptionalLong.empty());
    }

    private static String spaced(String name) {
        return name.replace('_', ' ').strip();
    }

    private static OptionalLong number(String digits) {
        return digits.length() <= 18 ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
