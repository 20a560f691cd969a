package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * User ids for caged processes, where this program is root: one for each process that runs, because the limit on
 * processes counts by user and not by cage.
 *
 * <p>An id is held by a lock on a file, so that several programs on one machine never share one.
 */
final class Slots {
    static final int FIRST_UID = 60000;
    private static final int COUNT = 500;

    private static final BitSet TAKEN = new BitSet(COUNT);

    private final Path folder;

    Slots(Path folder) {
        this.folder = folder;
    }

    /** A free user id, until it is closed. */
    Slot take() {
        try {
            Files.createDirectories(folder);
            synchronized (TAKEN) {
                for (int slot = TAKEN.nextClearBit(0); slot < COUNT; slot = TAKEN.nextClearBit(slot + 1)) {
                    FileChannel channel = FileChannel.open(
                            folder.resolve(Integer.toString(slot)),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    if (locks(channel)) {
                        TAKEN.set(slot);
                        return new Slot(slot, channel);
                    }
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new GraderFaultException("The folder " + folder + " cannot be used (" + e.getMessage() + ")", e);
        }
        throw new GraderFaultException(COUNT + " caged processes run already; wait for some to end");
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // this class, loaded a second time in the same JVM, holds it
            return false;
        }
    }

    /** One user id, held. */
    static final class Slot implements AutoCloseable {
        private final int number;
        private final FileChannel channel;
        private boolean open = true;

        private Slot(int number, FileChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        int uid() {
            return FIRST_UID + number;
        }

        @Override
        public void close() {
            synchronized (TAKEN) {
                if (open) {
                    open = false;
                    TAKEN.clear(number);
                    try {
                        channel.close();
                    } catch (IOException e) {
                        // the lock goes with the descriptor, closed or broken
                        return;
                    }
                }
            }
        }
    }
}
