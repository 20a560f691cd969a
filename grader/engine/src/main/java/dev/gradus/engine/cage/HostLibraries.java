package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shared libraries of the host that a linked JDK needs, found by {@code ldd}, with the loader itself. */
final class HostLibraries {
    /** {@code libc.so.6 => /lib/…/libc.so.6 (0x…)}, or the loader: {@code /lib64/ld-linux-x86-64.so.2 (0x…)}. */
    private static final Pattern LINE =
            Pattern.compile("(?:^|=>)\\s*(/\\S+) \\(0x[0-9a-f]+\\)\\s*$", Pattern.MULTILINE);

    private HostLibraries() {}

    /** Copies them below the root to where the loader looks for them. */
    static void copyInto(Path root, Path jdk, Programs programs) throws IOException {
        for (Path library : needed(jdk, programs)) {
            if (!library.startsWith(jdk)) {
                Path target = root.resolve(library.toString().substring(1));
                Files.createDirectories(target.getParent());
                Files.copy(library.toRealPath(), target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Set<Path> needed(Path jdk, Programs programs) throws IOException {
        Path ldd = programs.find("ldd")
                .orElseThrow(
                        () -> new GraderFaultException(
                                "The program ldd is missing, so the cage's libraries cannot be found; type: apt-get install libc-bin"));
        Set<Path> libraries = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(jdk)) {
            List<Path> binaries = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.endsWith("bin/java") || file.toString().endsWith(".so"))
                    .toList();
            for (Path binary : binaries) {
                Matcher lines = LINE.matcher(
                        Programs.ask(List.of(ldd.toString(), binary.toString())).output());
                while (lines.find()) {
                    libraries.add(Path.of(lines.group(1)));
                }
            }
        }
        if (libraries.isEmpty()) {
            throw new GraderFaultException("ldd names no library of " + jdk + ", so the cage cannot be furnished");
        }
        return libraries;
    }
}
