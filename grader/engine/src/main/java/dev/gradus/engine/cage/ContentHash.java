package dev.gradus.engine.cage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names things by their content. */
final class ContentHash {
    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    ContentHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
        return this;
    }

    /** A file's bytes, or every file of a folder with its relative name. */
    ContentHash addContent(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return addBytes(path);
        }
        for (Path file : filesOf(path)) {
            add(path.relativize(file).toString());
            addBytes(file);
        }
        return this;
    }

    /** Size and time of a file that is too large to read at every start; a missing one counts as such. */
    ContentHash addStamp(Path path) throws IOException {
        return add(
                Files.exists(path)
                        ? Files.size(path) + " "
                                + Files.getLastModifiedTime(path).toMillis()
                        : "missing");
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 24);
    }

    static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private ContentHash addBytes(Path file) throws IOException {
        add(Long.toString(Files.size(file)));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return this;
    }
}
