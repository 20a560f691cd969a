package dev.gradus.engine.cage;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JDK that caged processes are made from: the one that runs this program.
 *
 * @param home its folder
 * @param feature its feature release, such as 17 or 25
 * @param version its full version, such as {@code 17.0.15+6}
 */
record Jdk(Path home, int feature, String version) {

    static Jdk running() {
        Runtime.Version version = Runtime.version();
        return new Jdk(Path.of(System.getProperty("java.home")), version.feature(), version.toString());
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    Path jlink() {
        return home.resolve("bin").resolve("jlink");
    }

    /** Whether images can be linked from it: a bare run-time environment lacks the tool. */
    boolean canLink() {
        return Files.isExecutable(jlink());
    }

    /** Since JDK 25 one training run makes an ahead-of-time cache; before, a class list and a static archive. */
    boolean hasAheadOfTimeCache() {
        return feature >= 25;
    }
}
