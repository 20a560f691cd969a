package dev.gradus.app.workspace;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all: beside, under a temporary name, and then moved. */
final class WholeFile {
    private static final String TEMPORARY = ".part";

    private WholeFile() {}

    /** @throws WorkspaceException if the file cannot be written; what was there before is then still there */
    static void write(Path file, byte[] content) {
        Path beside = file.resolveSibling(file.getFileName() + TEMPORARY);
        try {
            Files.createDirectories(file.getParent());
            Files.write(beside, content);
            move(beside, file);
        } catch (IOException e) {
            throw new WorkspaceException(file + " cannot be written: " + reason(e), e);
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    /** Why it failed, without the path again. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return e.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace(" Exception", "");
    }
}
