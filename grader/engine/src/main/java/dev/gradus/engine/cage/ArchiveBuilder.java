package dev.gradus.engine.cage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Archives the classes that a start of the workload loads, so that the next start maps them instead.
 *
 * <p>Archives remember paths, sizes and times of the class path, so they are made inside the same root. They are
 * rejected without a word when anything differs, so the result is counted; an image without an archive works, only
 * slower.
 */
final class ArchiveBuilder {
    private static final List<String> LEFT_OUT = List.of("org/ejml/", "practice/", "META-INF/");

    private final RunnerImage image;
    private final Programs programs;
    private final Path out;

    ArchiveBuilder(RunnerImage image, Programs programs) {
        this.image = image;
        this.programs = programs;
        this.out = image.folder().resolve("training");
    }

    void build() throws IOException {
        Files.createDirectories(out);
        try {
            if (image.recipe() == Recipe.RUNNER) {
                Files.write(image.root().resolve("w/contracts"), contracts());
            }
            String problem = image.jdk().hasAheadOfTimeCache() ? aheadOfTimeCache() : staticArchive();
            Path archive = out.resolve("archive");
            if (Files.exists(archive)) {
                Files.copy(archive, image.root().resolve("w/archive"), StandardCopyOption.COPY_ATTRIBUTES);
                problem = "";
            }
            Files.writeString(image.folder().resolve("archive.log"), problem);
        } finally {
            Folders.delete(out);
        }
    }

    /** Contracts, and what comes with them: a library is large, and only what is rehearsed of it is worth its place. */
    private List<String> contracts() throws IOException {
        List<String> names = new ArrayList<>();
        for (String jar : image.visible()) {
            try (JarFile file =
                    new JarFile(image.root().resolve(jar.substring(1)).toFile())) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                        .filter(name -> LEFT_OUT.stream().noneMatch(name::startsWith))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.'))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private String staticArchive() throws IOException {
        String recording = train(List.of("-Xshare:off", "-XX:DumpLoadedClassList=/tmp/classes"));
        Path list = out.resolve("classes");
        if (!Files.exists(list)) {
            return recording;
        }
        // what a class loader of ours defined from a submission is no class of the class path
        Files.write(
                list,
                Files.readAllLines(list).stream()
                        .filter(line -> !line.contains(" source:"))
                        .toList());
        // dumped with G1, because only G1 archives heap objects; a JDK whose serial collector reads none ignores them
        return run(List.of(
                "-XX:+UseG1GC",
                "-Xmx128m",
                "-Xshare:dump",
                "-XX:SharedClassListFile=/tmp/classes",
                "-XX:SharedArchiveFile=/tmp/archive",
                "-cp",
                String.join(":", image.jars())));
    }

    private String aheadOfTimeCache() {
        String recording = train(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=/tmp/configuration"));
        if (!Files.exists(out.resolve("configuration"))) {
            return recording;
        }
        return train(
                List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=/tmp/configuration", "-XX:AOTCache=/tmp/archive"));
    }

    private String train(List<String> extra) {
        JavaCommand command = new JavaCommand(image.recipe(), image.jdk().feature(), Limits.DEFAULT);
        List<String> flags = new ArrayList<>(extra);
        // an archive is laid out in the class space, and javac's does not fit into a small one
        flags.addAll(List.of("-XX:CompressedClassSpaceSize=128m", "-XX:MaxMetaspaceSize=256m"));
        List<String> whole = command.of("/jdk/bin/java", flags, String.join(":", image.jars()), image.training());
        return run(whole.subList(1, whole.size()));
    }

    /** Runs our own code in the image's root, with one folder to write to. */
    private String run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                programs.find("bwrap").map(Path::toString).orElse("bwrap"),
                "--unshare-all",
                "--die-with-parent",
                "--clearenv",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--setenv",
                "LD_LIBRARY_PATH",
                "/jdk/lib",
                "--ro-bind",
                image.root().toString(),
                "/",
                "--dev-bind",
                "/dev/null",
                "/dev/null",
                "--dev-bind",
                "/dev/urandom",
                "/dev/urandom",
                "--bind",
                out.toString(),
                "/tmp",
                "--chdir",
                "/",
                "--",
                "/jdk/bin/java"));
        command.addAll(arguments);
        return Programs.ask(command).output();
    }
}
