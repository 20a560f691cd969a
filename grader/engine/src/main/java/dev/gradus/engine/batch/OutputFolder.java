package dev.gradus.engine.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Optional;

/** The folder of a batch's results, held by one batch at a time; a killed process holds nothing. */
final class OutputFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel channel;
    private final boolean resumed;
    private final long seed;

    private OutputFolder(Path path, FileChannel channel, boolean resumed, long seed) {
        this.path = path;
        this.channel = channel;
        this.resumed = resumed;
        this.seed = seed;
    }

    static OutputFolder open(BatchSettings settings) {
        Path path = settings.out();
        FileChannel channel = lock(path);
        try {
            Optional<BatchIdentity> before = BatchIdentity.read(path);
            String exercise = settings.exercise().id();
            if (before.isPresent() && !before.get().exercise().equals(exercise)) {
                throw new BatchRefusedException(path + " has results of the exercise "
                        + before.get().exercise() + "; name another folder for those of " + exercise + " with --out");
            }
            long seed = settings.seed()
                    .orElseGet(
                            () -> before.map(BatchIdentity::seedValue).orElseGet(() -> new SecureRandom().nextLong()));
            BatchIdentity.of(exercise, seed).write(path);
            return new OutputFolder(path, channel, before.isPresent(), seed);
        } catch (RuntimeException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    private static FileChannel lock(Path path) {
        Path file = path.resolve(LOCK);
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                closeQuietly(channel);
                throw new BatchRefusedException("Another gradus is writing its results to " + path
                        + "; wait for it, or name another folder with --out");
            }
            return channel;
        } catch (IOException e) {
            throw DurableFile.fault(file, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** Whether results of this exercise were there before. */
    boolean resumed() {
        return resumed;
    }

    long seed() {
        return seed;
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest.
        }
    }
}
