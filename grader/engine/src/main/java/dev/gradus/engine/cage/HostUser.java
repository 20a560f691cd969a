package dev.gradus.engine.cage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user who runs this program, as the kernel sees it. */
record HostUser(int uid) {
    private static final HostUser CURRENT = read();

    static HostUser current() {
        return CURRENT;
    }

    private static HostUser read() {
        try {
            return new HostUser((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return new HostUser(-1);
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** Threads of all processes of this user now: what {@code RLIMIT_NPROC} counts. */
    int tasks() {
        int tasks = 0;
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                tasks += tasksOf(process);
            }
        } catch (IOException e) {
            return tasks;
        }
        return tasks;
    }

    private int tasksOf(Path process) {
        try {
            if ((int) Files.getAttribute(process, "unix:uid") != uid) {
                return 0;
            }
            return (int) Files.getAttribute(process.resolve("task"), "unix:nlink") - 2;
        } catch (IOException e) {
            return 0;
        }
    }
}
