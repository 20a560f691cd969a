package dev.gradus.app.workspace;

import dev.gradus.engine.EngineVersion;
import dev.gradus.engine.cage.RunnerClassPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What a learner's code may use, from the class path of the running program: the contracts of every pack, without the
 * skeletons, statements and hints that are in the same jar, and EJML as it is.
 */
final class Libraries {
    private static final Pattern JAR_NAME = Pattern.compile("(?:.*\\.)?([A-Za-z][\\w-]*?)-(\\d[\\w.-]*)\\.jar");
    private static final String EJML = "ejml-";
    private static final String SOURCES = "sources/";
    private static final Pattern NOT_FOR_USE =
            Pattern.compile("(?:practice|sources|exercises|lessons|questions|META-INF)/.*|[^/]*\\.(?:yaml|md)");
    private static final Pattern NO_CONTRACT = Pattern.compile("practice/.*|.*/package-info\\.java");
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final int VERSION_DIGITS = 12;

    private Libraries() {}

    static List<Library> of(Curriculum curriculum) {
        Class<?>[] contracts = curriculum.drills().stream()
                .map(drill -> drill.exercise().contract())
                .toArray(Class<?>[]::new);
        List<Library> libraries = new ArrayList<>();
        for (Path container : RunnerClassPath.of(contracts).visible()) {
            libraries.add(read(container));
        }
        return libraries;
    }

    private static Library read(Path container) {
        try {
            Matcher name = JAR_NAME.matcher(container.getFileName().toString());
            boolean versioned = name.matches();
            if (versioned && name.group(1).startsWith(EJML)) {
                return new Library(name.group(1), name.group(2), Files.readAllBytes(container), new byte[0]);
            }
            return contracts(versioned ? name.group(1) : moduleName(container), entries(container));
        } catch (IOException | UncheckedIOException e) {
            throw new WorkspaceException(container + ", which the exercises need, cannot be read", e);
        }
    }

    /** The version tells the content: Maven never takes a jar again whose version it has. */
    private static Library contracts(String artifact, SortedMap<String, byte[]> entries) {
        SortedMap<String, byte[]> used = new TreeMap<>();
        SortedMap<String, byte[]> sources = new TreeMap<>();
        StringBuilder listing = new StringBuilder();
        entries.forEach((path, content) -> {
            if (!NOT_FOR_USE.matcher(path).matches()) {
                used.put(path, content);
                listing.append(path).append(Digest.sha256(content));
            } else if (path.startsWith(SOURCES)
                    && !NO_CONTRACT.matcher(path.substring(SOURCES.length())).matches()) {
                sources.put(path.substring(SOURCES.length()), content);
                listing.append(path).append(Digest.sha256(content));
            }
        });
        String digest = Digest.sha256(listing.toString().getBytes(StandardCharsets.UTF_8));
        return new Library(
                artifact,
                EngineVersion.CURRENT + "-" + digest.substring(0, VERSION_DIGITS),
                zip(used),
                sources.isEmpty() ? new byte[0] : zip(sources));
    }

    /** A folder of classes is there only while Gradus itself is developed: {@code exercises/target/classes}. */
    private static String moduleName(Path container) {
        Path module = container.toAbsolutePath().normalize();
        for (int i = 0; i < 2 && module.getParent() != null && Files.isDirectory(container); i++) {
            module = module.getParent();
        }
        return "gradus-"
                + module.getFileName().toString().replaceFirst("\\.jar$", "").replaceAll("[^\\w-]", "-");
    }

    private static SortedMap<String, byte[]> entries(Path container) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        if (Files.isDirectory(container)) {
            try (Stream<Path> files = Files.walk(container)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = container.relativize(file).toString().replace('\\', '/');
                    entries.put(path, Files.readAllBytes(file));
                }
            }
            return entries;
        }
        try (ZipFile jar = new ZipFile(container.toFile())) {
            for (ZipEntry entry :
                    jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static byte[] zip(SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry same = new ZipEntry(entry.getKey());
                same.setTimeLocal(SAME_TIME);
                zip.putNextEntry(same);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }
}
