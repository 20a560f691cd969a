package dev.gradus.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests of the files that {@code init} wrote, in the form of {@code sha256sum}: what differs was edited. */
final class HandedOut {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.{1,500})");

    private final Workspace workspace;
    private final SortedMap<String, String> digests = new TreeMap<>();

    private HandedOut(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What cannot be read of it counts as edited. */
    static HandedOut read(Workspace workspace) {
        HandedOut read = new HandedOut(workspace);
        if (Files.exists(workspace.handedOut())) {
            try {
                String text = new String(Files.readAllBytes(workspace.handedOut()), StandardCharsets.UTF_8);
                for (String line : text.lines().toList()) {
                    Matcher matcher = LINE.matcher(line);
                    if (matcher.matches()) {
                        read.digests.put(matcher.group(2), matcher.group(1));
                    }
                }
            } catch (IOException e) {
                throw new WorkspaceException(
                        Shown.path(workspace.handedOut()) + " cannot be read: " + WholeFile.reason(e), e);
            }
        }
        return read;
    }

    void write() {
        StringBuilder text = new StringBuilder();
        digests.forEach(
                (path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        WholeFile.write(workspace.handedOut(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    void put(Path file, byte[] content) {
        digests.put(key(file), Digest.sha256(content));
    }

    void forget(Path file) {
        digests.remove(key(file));
    }

    /** Whether the file is there and still as it was written. */
    boolean isUnedited(Path file) {
        return content(file)
                .map(content -> Digest.sha256(content).equals(digests.get(key(file))))
                .orElse(false);
    }

    /** Whether this content is different from what was written to the file; not if nothing ever was. */
    boolean isNews(Path file, byte[] content) {
        String written = digests.get(key(file));
        return written != null && !written.equals(Digest.sha256(content));
    }

    /** What was written, whether it is still there or not. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            Path file = workspace.root().resolve(entry.getKey()).normalize();
            // The list is a file like any other: it may have been edited, and must not lead out.
            if (workspace.holds(file)) {
                files.add(file);
            }
        }
        return files;
    }

    static Optional<byte[]> content(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new WorkspaceException(Shown.path(file) + " cannot be read: " + WholeFile.reason(e), e);
        }
    }

    private String key(Path file) {
        return workspace.root().relativize(file).toString().replace('\\', '/');
    }
}
