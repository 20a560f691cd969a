package dev.gradus.engine.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens what the user named, and archives found inside of it. */
final class Containers {
    private Containers() {}

    /**
     * A file, folder or archive that the user named; a link is followed here and nowhere else.
     *
     * @param excluded a folder that is passed over, without links
     */
    static Container open(Path given, Optional<Path> excluded) throws RefusedException {
        try {
            Path real = given.toRealPath();
            if (Files.isDirectory(real)) {
                return new FolderContainer(real, given, excluded);
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedException("is neither a file nor a folder but a device or a pipe");
            }
            return openFile(real, given);
        } catch (NoSuchFileException e) {
            throw new RefusedException("does not exist", e);
        } catch (AccessDeniedException e) {
            throw new RefusedException("cannot be read: permission denied", e);
        } catch (IOException e) {
            throw new RefusedException("cannot be read", e);
        }
    }

    /** An archive that a stranger sent: what it is, its content says and not its name. */
    static Container openUpload(Path archive, String name) throws RefusedException {
        String shown = PathText.printable(name);
        try {
            return switch (byContent(archive)) {
                case ZIP -> new ZipContainer(name, shown, Files.newByteChannel(archive));
                case COMPRESSED_TAR -> new TarContainer(name, shown, Files.newInputStream(archive), true);
                default -> throw new RefusedException("is neither a zip nor a tar.gz");
            };
        } catch (IOException e) {
            throw new RefusedException("cannot be read", e);
        }
    }

    private static Container openFile(Path real, Path given) throws IOException, RefusedException {
        String name = given.getFileName().toString();
        String shown = PathText.printable(given.toString());
        FileKind kind = FileKind.of(name);
        return switch (kind == FileKind.OTHER ? byContent(real) : kind) {
            case SOURCE -> new FileContainer(real, given);
            case ZIP -> new ZipContainer(name, shown, Files.newByteChannel(real));
            case TAR -> new TarContainer(name, shown, Files.newInputStream(real), false);
            case COMPRESSED_TAR -> new TarContainer(name, shown, Files.newInputStream(real), true);
            case OTHER -> throw new RefusedException("is neither a Java source, a folder, a zip nor a tar.gz");
        };
    }

    /** An archive inside another, already in memory. */
    static Container openNested(FileKind kind, String name, String path, byte[] content) throws RefusedException {
        return kind == FileKind.ZIP
                ? new ZipContainer(name, path, new SeekableInMemoryByteChannel(content))
                : new TarContainer(name, path, new ByteArrayInputStream(content), kind == FileKind.COMPRESSED_TAR);
    }

    private static FileKind byContent(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 6 && start[3] <= 7) {
            return FileKind.ZIP;
        }
        return start.length >= 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b
                ? FileKind.COMPRESSED_TAR
                : FileKind.OTHER;
    }
}
