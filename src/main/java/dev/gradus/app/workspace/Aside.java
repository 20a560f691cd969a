package dev.gradus.app.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names for what is kept before it is written over. */
final class Aside {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Aside() {}

    /** The time as part of a file's name, as in {@code 20260503T141000Z}. */
    static String stamp(Clock clock) {
        return STAMP.format(clock.instant());
    }

    /** This path, or with a number behind it where that is taken. */
    static Path of(Path wanted) {
        Path free = wanted;
        for (int copy = 2; Files.exists(free); copy++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + copy);
        }
        return free;
    }
}
