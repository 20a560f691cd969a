package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes the folder that becomes a cage's root. */
final class ImageBuilder {
    private final Jdk jdk;
    private final Programs programs;

    ImageBuilder(Jdk jdk, Programs programs) {
        this.jdk = jdk;
        this.programs = programs;
    }

    /** Links a JDK with the workload's modules only, and without every tool but {@code java}. */
    void link(Recipe recipe, Path target) throws IOException {
        if (!jdk.canLink()) {
            throw new GraderFaultException("There is no jlink in " + jdk.home()
                    + ", so no image can be made for the cage; install a whole JDK, for example: apt-get install"
                    + " openjdk-17-jdk-headless");
        }
        Programs.Answer answer = Programs.ask(List.of(
                jdk.jlink().toString(),
                "--add-modules",
                recipe.modules(),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                target.toString()));
        if (!answer.succeeded()) {
            throw new GraderFaultException("jlink of " + jdk.home() + " failed: "
                    + answer.output().strip().lines().findFirst().orElse("no message"));
        }
        try (DirectoryStream<Path> tools = Files.newDirectoryStream(target.resolve("bin"))) {
            for (Path tool : tools) {
                if (!tool.getFileName().toString().equals("java")) {
                    Files.delete(tool);
                }
            }
        }
        Files.deleteIfExists(target.resolve("lib/jspawnhelper"));
        Files.deleteIfExists(target.resolve("lib/jexec"));
        Folders.delete(target.resolve("legal"));
        makeReadable(target);
    }

    /** Furnishes the root, and marks the image as complete. */
    void build(RunnerImage image, Path linkedJdk, RunnerClassPath classPath) throws IOException {
        Path root = image.root();
        Path work = Files.createDirectories(root.resolve("w"));
        Files.createDirectories(root.resolve("tmp"));
        Files.createDirectories(root.resolve("dev"));
        Files.createFile(root.resolve("dev/null"));
        Files.createFile(root.resolve("dev/urandom"));
        Folders.link(linkedJdk, root.resolve("jdk"));
        HostLibraries.copyInto(root, root.resolve("jdk"), programs);
        List<Path> entries = classPath.all();
        for (int i = 0; i < entries.size(); i++) {
            pack(entries.get(i), work.resolve(i + ".jar"));
        }
        Architecture architecture = Architecture.current()
                .orElseThrow(() -> new GraderFaultException("The cage has no system call table for "
                        + System.getProperty("os.arch") + "; it knows x86_64 and aarch64"));
        Files.write(image.seccomp(), SeccompProgram.forArchitecture(architecture));
        makeReadable(image.folder());
        new ArchiveBuilder(image, programs).build();
        makeReadable(image.folder());
        Files.createFile(image.stamp());
    }

    /** Archives of classes hold only what comes from jars, and check the jar's time. */
    private static void pack(Path entry, Path jar) throws IOException {
        if (!Files.isDirectory(entry)) {
            Files.copy(entry, jar, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Path file : ContentHash.filesOf(entry)) {
                packed.putNextEntry(new JarEntry(entry.relativize(file).toString()));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }

    /** Another user runs what is in there: readable by all, writable by none but the owner. */
    private static void makeReadable(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Set<PosixFilePermission> mode = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
                if (Files.isDirectory(path)
                        || Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_EXECUTE)) {
                    mode.addAll(PosixFilePermissions.fromString("--x--x--x"));
                }
                Files.setPosixFilePermissions(path, mode);
            }
        }
    }
}
