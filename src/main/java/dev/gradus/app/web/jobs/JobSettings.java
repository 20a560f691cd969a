package dev.gradus.app.web.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How queued submissions are worked off. */
@ConfigMapping(prefix = "gradus.jobs")
public interface JobSettings {

    /** How many submissions are graded at once; by default as many as there are processors. */
    OptionalInt parallel();

    /** After so many attempts that did not end in a verdict, a submission is recorded as a fault of the grader. */
    @WithDefault("3")
    int attempts();

    /** How often the queue is looked at for work that nobody announced. */
    @WithDefault("200ms")
    Duration polling();

    /** How often a node says that it is alive. */
    @WithDefault("1s")
    Duration heartbeat();

    /** How long running gradings may go on when the program is told to end. */
    @WithDefault("5s")
    Duration shutdownWait();

    /** While this file exists, claimed submissions are not graded: lets a test end the program between the two. */
    Optional<Path> barrier();

    default int threads() {
        return parallel().orElse(Runtime.getRuntime().availableProcessors());
    }
}
