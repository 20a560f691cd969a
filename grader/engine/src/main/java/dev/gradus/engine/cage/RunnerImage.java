package dev.gradus.engine.cage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One folder that becomes the root of a cage: a linked JDK, the host's libraries it needs, the jars, and the archive of
 * loaded classes.
 *
 * @param folder keeps the root and what belongs to it
 * @param key hash of everything it was made from
 * @param jars paths of the class path as the caged process sees them
 * @param visible the part of these that submissions are compiled against
 */
record RunnerImage(Path folder, String key, Recipe recipe, Jdk jdk, List<String> jars, List<String> visible) {
    /** Where the jars and the archive are, as seen from inside. */
    static final String WORK = "/w";

    static final String ARCHIVE = WORK + "/archive";

    /** Names of the contracts' classes, for training runs. */
    static final String CONTRACTS = WORK + "/contracts";

    Path root() {
        return folder.resolve("root");
    }

    Path seccomp() {
        return folder.resolve("seccomp.bpf");
    }

    Path stamp() {
        return folder.resolve("used");
    }

    RunnerImage at(Path other) {
        return new RunnerImage(other, key, recipe, jdk, jars, visible);
    }

    boolean hasArchive() {
        return Files.exists(root().resolve("w").resolve("archive"));
    }

    /** The command that runs something of ours inside, without its confinement. */
    List<String> command(Limits limits, Entry entry) {
        JavaCommand command = new JavaCommand(recipe, jdk.feature(), limits);
        return command.of("/jdk/bin/java", hasArchive() ? archiveFlags() : List.of(), String.join(":", jars), entry);
    }

    Entry entry() {
        return recipe.entry(visible);
    }

    Entry training() {
        return new Entry(recipe.trainingClass(), recipe == Recipe.RUNNER ? List.of(CONTRACTS) : entry().arguments());
    }

    List<String> archiveFlags() {
        return jdk.hasAheadOfTimeCache()
                ? List.of("-XX:AOTCache=" + ARCHIVE)
                : List.of("-XX:SharedArchiveFile=" + ARCHIVE);
    }
}
