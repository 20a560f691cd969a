package dev.gradus.engine.cage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The kernel's groups that bound memory and tasks of several processes together. They add to the limits of a single
 * process where they can be written; nothing relies on them.
 */
final class ControlGroups {
    private static final List<Path> MEMORY = List.of(Path.of("/sys/fs/cgroup/memory"), Path.of("/sys/fs/cgroup"));

    private ControlGroups() {}

    static CageInspection.Fact fact() {
        Optional<Path> writable =
                MEMORY.stream().filter(ControlGroups::boundsMemory).findFirst();
        return writable.isPresent()
                ? new CageInspection.Fact(
                        "cgroup", CageInspection.State.OK, writable.get() + " can bound memory; not needed", "")
                : new CageInspection.Fact(
                        "cgroup", CageInspection.State.OK, "not writable; limits of each process are used", "");
    }

    private static boolean boundsMemory(Path folder) {
        return Files.isWritable(folder)
                && (Files.exists(folder.resolve("memory.limit_in_bytes"))
                        || Files.exists(folder.resolve("memory.max")));
    }
}
