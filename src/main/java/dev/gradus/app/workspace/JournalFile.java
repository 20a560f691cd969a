package dev.gradus.app.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The journal as a file that its owner may read, copy and edit. What cannot be read is never lost: the file is kept aside
 * before it is written again.
 */
public final class JournalFile {
    private static final int LARGEST = 4 << 20;

    private final Path file;
    private final Path lock;
    private final Clock clock;
    private final Consumer<String> notices;

    /**
     * @param lock held while the file is changed, so that two commands at once lose nothing
     * @param notices is told, in a sentence, if the file was kept aside
     */
    JournalFile(Path file, Path lock, Clock clock, Consumer<String> notices) {
        this.file = file;
        this.lock = lock;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * What is in the file; empty if there is none yet.
     *
     * @throws WorkspaceException if it is there and the system does not let it be read
     */
    public Journal read() {
        if (!Files.exists(file)) {
            return Journal.empty();
        }
        Journal.Reading reading = read(file);
        return reading.unreadable() == 0 ? reading.journal() : change(UnaryOperator.identity());
    }

    /** Adds that something happened now. */
    public Journal add(String exercise, Event.Kind kind, int number) {
        return change(journal -> journal.with(clock.instant(), exercise, kind, number));
    }

    /**
     * Adds the events of another file.
     *
     * @throws WorkspaceException if it has none, or cannot be read
     */
    public Journal merge(Path other) {
        if (!Files.isRegularFile(other)) {
            throw new WorkspaceException(
                    Shown.path(other) + " is no file; name a copy of another workspace's " + file.getFileName());
        }
        Journal.Reading reading = read(other);
        if (reading.journal().events().isEmpty()) {
            throw new WorkspaceException("Nothing in " + Shown.path(other)
                    + " can be read as progress; name a copy of another workspace's " + file.getFileName());
        }
        if (reading.unreadable() > 0) {
            notices.accept(lines(reading.unreadable()) + " of " + Shown.path(other) + " cannot be read and "
                    + (reading.unreadable() == 1 ? "was" : "were") + " left out");
        }
        return change(journal -> journal.union(reading.journal()));
    }

    private Journal change(UnaryOperator<Journal> change) {
        // A lock on a file is the whole process's, and cannot be asked for twice.
        synchronized (JournalFile.class) {
            return changeLocked(change);
        }
    }

    private Journal changeLocked(UnaryOperator<Journal> change) {
        Optional<FileLock> held = locked();
        try {
            Journal before = Journal.empty();
            if (Files.exists(file)) {
                Journal.Reading reading = read(file);
                before = reading.journal();
                if (reading.unreadable() > 0) {
                    keepAside(reading.unreadable());
                }
            }
            Journal after = change.apply(before);
            WholeFile.write(file, after.bytes());
            return after;
        } finally {
            held.ifPresent(JournalFile::release);
        }
    }

    private void keepAside(int unreadable) {
        Path aside = Aside.of(file.resolveSibling(file.getFileName() + ".unreadable-" + Aside.stamp(clock)));
        try {
            Files.copy(file, aside);
        } catch (IOException e) {
            throw new WorkspaceException(
                    Shown.path(file) + " has lines that cannot be read, and cannot be kept aside as "
                            + aside.getFileName() + ": " + WholeFile.reason(e),
                    e);
        }
        notices.accept(lines(unreadable) + " of " + file.getFileName() + " cannot be read: it is kept as "
                + aside.getFileName() + " and written again from the rest; 'gradus check all' finds what passes");
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    private static Journal.Reading read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST);
            boolean more = in.read() >= 0;
            Journal.Reading reading = Journal.read(new String(bytes, StandardCharsets.UTF_8));
            return more ? new Journal.Reading(reading.journal(), reading.unreadable() + 1) : reading;
        } catch (IOException e) {
            throw new WorkspaceException(Shown.path(path) + " cannot be read: " + WholeFile.reason(e), e);
        }
    }

    /** On a file system that knows no locks, there is none. */
    private Optional<FileLock> locked() {
        try {
            Files.createDirectories(lock.getParent());
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return Optional.of(channel.lock());
            } catch (IOException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void release(FileLock held) {
        try {
            held.acquiredBy().close();
        } catch (IOException e) {
            // The system lets it go when the process ends.
        }
    }
}
