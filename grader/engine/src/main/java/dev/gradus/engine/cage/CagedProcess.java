package dev.gradus.engine.cage;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** A running caged process. */
public interface CagedProcess extends AutoCloseable {
    OutputStream requests();

    InputStream answers();

    /** Kills it now, with everything in it; writers and readers blocked on its pipes come free. */
    void kill();

    /** Whether it still runs; one that waits in a pool may have been ended by the machine. */
    default boolean isAlive() {
        return true;
    }

    /**
     * Processor time that it has used so far; zero where that is not known. Tells a submission that is slow from a
     * machine that is busy.
     */
    default Duration processorTime() {
        return Duration.ZERO;
    }

    /** Waits for its end, at most that long, then kills it; says how it ended. */
    Ending awaitEnd(Duration patience);

    /**
     * What it wrote to standard error, at most 64 KiB of it: untrusted text, for an instructor's eyes and escaped
     * there.
     */
    default String remarks() {
        return "";
    }

    @Override
    default void close() {
        kill();
    }
}
