package dev.gradus.engine;

import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.cage.RunnerPool;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.CagedHost;
import dev.gradus.engine.remote.Host;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hosts submissions in runners that were started beforehand, a pool for each set of limits in use. */
final class StartedRunners implements Hosting, AutoCloseable {
    private final Cage cage;
    private final int spare;
    private final Map<Limits, RunnerPool> pools = new ConcurrentHashMap<>();

    StartedRunners(Cage cage, int spare) {
        this.cage = cage;
        this.spare = spare;
        // Most gradings use the default limits: their first runner starts while the first submission compiles.
        pool(Limits.DEFAULT);
    }

    @Override
    public Host host(Compilation.Compiled submission, Exercise exercise, Limits limits) {
        return new CagedHost(() -> pool(limits).take(), exercise.contract(), submission, limits);
    }

    @Override
    public void expect(int submissions) {
        pools.values().forEach(pool -> pool.expect(submissions));
    }

    private RunnerPool pool(Limits limits) {
        return pools.computeIfAbsent(limits, wanted -> new RunnerPool(cage, wanted, spare));
    }

    @Override
    public void close() {
        pools.values().forEach(RunnerPool::close);
    }
}
