package dev.gradus.engine.batch;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Writes files whole or not at all: into a temporary one that is then renamed. */
final class DurableFile {
    private DurableFile() {}

    /**
     * Writes what can be made again.
     *
     * @throws GraderFaultException if it cannot be written, above all because the disk is full
     */
    static void write(Path file, byte[] content) {
        write(file, content, false);
    }

    /** Writes what must be there even after a power failure; see {@link #write(Path, byte[])}. */
    static void writeThrough(Path file, byte[] content) {
        write(file, content, true);
    }

    private static void write(Path file, byte[] content, boolean force) {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                if (force) {
                    channel.force(true);
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(temporary);
            throw fault(file, e);
        }
    }

    static GraderFaultException fault(Path file, IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        String lower = String.valueOf(reason).toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota")) {
            return new GraderFaultException(
                    "The disk is full: " + file
                            + " cannot be written. What is graded so far is kept; free some space and run the same command again",
                    e);
        }
        return new GraderFaultException(file + " cannot be written (" + reason + "). What is graded so far is kept", e);
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The next run writes over it.
        }
    }
}
