package dev.gradus.engine.remote;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.remote.sample.Everything;
import dev.gradus.engine.remote.sample.Samples;
import java.time.Duration;
import java.util.function.Supplier;

/** What every transport to another process does when the submission in there is hostile. */
abstract class ProcessTransportContract extends TransportContract {
    /** Long enough for any machine: no right answer waits for it. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(60), 64L << 20);

    static Host host(Supplier<CagedProcess> processes) {
        return new CagedHost(processes, Everything.class, Samples.compiled(), LIMITS);
    }
}
