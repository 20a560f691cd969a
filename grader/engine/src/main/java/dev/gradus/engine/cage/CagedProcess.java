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

    /** Waits for its end, at most that long, then kills it; says how it ended. */
    Ending awaitEnd(Duration patience);

    @Override
    default void close() {
        kill();
    }
}
