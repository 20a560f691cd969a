package dev.gradus.engine.remote;

import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.cage.Workload;
import dev.gradus.engine.compile.ClassFile;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.protocol.frame.Setup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Hosts a compiled submission in a process of its own, each time a fresh one. */
public final class CagedHost implements Host {
    private final Supplier<CagedProcess> processes;
    private final Class<?> contract;
    private final Setup setup;
    private final Limits limits;

    /** Starts a runner in the cage for every {@link #open()}. */
    public CagedHost(Cage cage, Class<?> contract, Compilation.Compiled submission, Limits limits) {
        this(() -> cage.start(Workload.RUNNER, limits), contract, submission, limits);
    }

    /**
     * Takes started runners from elsewhere, such as a pool.
     *
     * @param processes gives a runner that has hosted nothing yet, started with these limits
     */
    public CagedHost(
            Supplier<CagedProcess> processes, Class<?> contract, Compilation.Compiled submission, Limits limits) {
        this.processes = processes;
        this.contract = contract;
        this.limits = limits;
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (ClassFile file : submission.classes()) {
            classes.put(file.binaryName(), file.bytes());
        }
        this.setup = new Setup(contract.getName(), submission.implementation(), RemoteTransport.wireLimits(), classes);
    }

    @Override
    public Transport open() {
        return new RemoteTransport(processes.get(), contract, setup, limits);
    }
}
