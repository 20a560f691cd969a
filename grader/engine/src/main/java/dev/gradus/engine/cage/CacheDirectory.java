package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder that keeps images, archives and proofs between starts.
 *
 * <p>Whoever can write to it decides what runs in the cage, so it must belong to the user who runs this program and be
 * writable by nobody else.
 */
record CacheDirectory(Path path) {
    static final String PROPERTY = "gradus.cache";

    private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rwxr-xr-x");

    /** The folder for this user, by property or by custom; it need not exist yet. */
    static CacheDirectory standard() {
        String property = System.getProperty(PROPERTY, "");
        if (!property.isBlank()) {
            return new CacheDirectory(Path.of(property).toAbsolutePath());
        }
        if (HostUser.current().isRoot()) {
            return new CacheDirectory(Path.of("/var/cache/gradus"));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || !xdg.startsWith("/") ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new CacheDirectory(base.resolve("gradus"));
    }

    /** Creates it where missing and refuses one that somebody else could have filled. */
    CacheDirectory prepared() {
        try {
            Files.createDirectories(path);
            if (!owned(path)) {
                throw new GraderFaultException("The cache folder " + path
                        + " belongs to another user; remove it, or choose another with -D" + PROPERTY);
            }
            if (writableByOthers(path)) {
                throw new GraderFaultException("The cache folder " + path + " can be written by others; type: rm -r "
                        + path + " (it is built again)");
            }
            Files.setPosixFilePermissions(path, MODE);
            return this;
        } catch (IOException e) {
            throw new GraderFaultException(
                    "The cache folder " + path + " cannot be made (" + e.getMessage() + "); choose another with -D"
                            + PROPERTY,
                    e);
        }
    }

    /** Whether it exists, is ours, and is closed to others. */
    boolean isSafe() {
        try {
            return owned(path) && !writableByOthers(path);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean owned(Path folder) throws IOException {
        return (int) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                == HostUser.current().uid();
    }

    private static boolean writableByOthers(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }
}
