package dev.gradus.engine.cage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cage as somebody without privileges has it; where the tests run as root, another user id is taken. */
class OrdinaryUserTest {
    private static final int UID = 61234;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void runsFourJobsFromTwoProgramsAtOnceOnOneFreshCache() throws IOException {
        String classPath = readableClassPath();
        Path cache = Files.createDirectory(folder.resolve("cache"));
        if (HostUser.current().isRoot()) {
            Files.setAttribute(cache, "unix:uid", UID);
            Files.setAttribute(cache, "unix:gid", UID);
        }
        List<Process> programs = List.of(start(classPath, cache), start(classPath, cache));
        for (Process program : programs) {
            String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output.lines())
                    .as(output)
                    .contains(
                            "user "
                                    + (HostUser.current().isRoot()
                                            ? UID
                                            : HostUser.current().uid()),
                            "confinement CAGE",
                            "threads bounded",
                            "answered 4",
                            "compiled true",
                            "done");
        }
        try (Stream<Path> images = Files.list(cache.resolve("images"))) {
            assertThat(images.map(image -> image.getFileName().toString().replaceAll("-.*", "")))
                    .as("each image is built once, and nothing half built is left")
                    .containsExactlyInAnyOrder("runner", "compiler");
        }
    }

    private Process start(String classPath, Path cache) throws IOException {
        List<String> command = new ArrayList<>();
        if (HostUser.current().isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups"));
        }
        Path java = Jdk.running().java();
        command.addAll(
                List.of(java.toString(), "-Dgradus.cache=" + cache, "-cp", classPath, OrdinaryUser.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.directory(folder.toFile());
        return builder.start();
    }

    /** The build's own folders may lie in a home that others cannot enter. */
    private String readableClassPath() throws IOException {
        assumeTrue(othersCanRead(Jdk.running().java()), "the JDK lies where no other user can read it");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        RunnerClassPath needed = TestCages.classPath();
        Set<Path> entries = new LinkedHashSet<>(needed.all());
        entries.add(Path.of(
                Cages.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
        List<Path> copies = new ArrayList<>();
        for (Path entry : entries) {
            Path copy = folder.resolve("lib")
                    .resolve(Integer.toString(copies.size()))
                    .resolve(entry.getFileName());
            Files.createDirectories(copy.getParent());
            copies.add(copy);
            copy(entry, copy);
        }
        return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
                }
            }
        }
    }

    private static boolean othersCanRead(Path file) throws IOException {
        for (Path path = file.toRealPath(); path != null; path = path.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("x")) {
                return false;
            }
        }
        return true;
    }
}
