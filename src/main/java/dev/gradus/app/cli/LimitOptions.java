package dev.gradus.app.cli;

import dev.gradus.engine.cage.Limits;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a submission may use. */
final class LimitOptions {
    @Option(
            names = "--limit-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Time for one call, as in 500ms, 10s (the default) or 2m; a check may take twice that.")
    private Optional<Duration> time = Optional.empty();

    @Option(
            names = "--limit-memory",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Heap of a submission, as in 64m, 128m (the default) or 1g.")
    private Optional<Long> memory = Optional.empty();

    Limits limits() {
        Limits standard = Limits.DEFAULT;
        return new Limits(
                time.orElse(standard.perCall()),
                time.map(perCall -> perCall.multipliedBy(2)).orElse(standard.perCheck()),
                time.map(perCall -> perCall.multipliedBy(2)).orElse(standard.cpu()),
                memory.orElse(standard.heapBytes()));
    }
}
