package dev.gradus.engine.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a source as its author saved it, restored from what browsers, mail programs and learning-management
 * systems make of it.
 *
 * @param name as javac wants it
 * @param copy the number that a browser or Canvas gave to a later file of the same name, 0 without one
 * @param note what was restored, if anything
 */
record SourceName(String name, long copy, Optional<String> note) {
    private static final Pattern COPY = Pattern.compile("^(.*?)(?:\\s*\\((\\d{1,6})\\)|-(\\d{1,6}))$");

    /** @param namedForOwner whether the given name is the owner's and so no name of a class to begin with */
    static SourceName of(String given, String source, boolean namedForOwner) {
        String stem = FileKind.stem(given);
        Matcher copied = COPY.matcher(stem);
        long copy = 0;
        String original = stem;
        if (copied.matches() && !copied.group(1).isBlank()) {
            copy = Long.parseLong(copied.group(2) != null ? copied.group(2) : copied.group(3));
            original = copied.group(1);
        }
        Optional<String> declared = TopLevelTypes.publicType(source);
        String name = declared.orElse(original) + ".java";
        if (name.equals(given) || namedForOwner && declared.isPresent()) {
            return new SourceName(name, copy, Optional.empty());
        }
        String why = declared.isPresent()
                ? " is compiled as " + name + ", after the public type in it"
                : " is compiled as " + name;
        return new SourceName(name, copy, Optional.of(PathText.printable(given) + why));
    }
}
