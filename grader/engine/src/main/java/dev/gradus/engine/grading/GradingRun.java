package dev.gradus.engine.grading;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.remote.CapturedOutput;
import dev.gradus.engine.remote.ContractProxy;
import dev.gradus.engine.remote.Host;
import dev.gradus.engine.remote.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run of a grading on one hosted submission: hands the checks their parameters, restarts the submission's process
 * after a check that cost it, and collects what came of every check.
 */
public final class GradingRun implements AutoCloseable {
    private static final int MAX_RESTARTS = 12;

    private final Exercise exercise;
    private final Host host;
    private final long seed;
    private final CheckScope scope;
    private final Consumer<CheckRun> listener;
    private final List<CheckRun> checks = new ArrayList<>();
    private final OutputCollector output = new OutputCollector();
    private WatchedTransport transport;
    private int restarts;
    private GraderFaultException fault;

    /** A run of all checks. */
    public GradingRun(Exercise exercise, Host host, long seed, Consumer<CheckRun> listener) {
        this(exercise, host, seed, CheckScope.ALL, listener);
    }

    public GradingRun(Exercise exercise, Host host, long seed, CheckScope scope, Consumer<CheckRun> listener) {
        this.exercise = exercise;
        this.host = host;
        this.seed = seed;
        this.scope = scope;
        this.listener = listener;
    }

    public Exercise exercise() {
        return exercise;
    }

    /** The submission's own seed. */
    public long seed() {
        return seed;
    }

    /** Which checks run. */
    public CheckScope scope() {
        return scope;
    }

    /** What came of the checks so far, in their order. */
    public List<CheckRun> checks() {
        return List.copyOf(checks);
    }

    /** What the submission printed, over all of its processes. */
    public CapturedOutput output() {
        if (transport != null) {
            output.add(transport.output());
            transport.close();
            transport = null;
        }
        return output.captured();
    }

    /** How often the submission's process was started again after a check that cost it. */
    public int restarts() {
        return restarts;
    }

    /** A fault of ours that ended the run. */
    public java.util.Optional<GraderFaultException> fault() {
        return java.util.Optional.ofNullable(fault);
    }

    void failed(GraderFaultException ours) {
        if (fault == null) {
            fault = ours;
        }
    }

    /** The submission as the contract, every call of it recorded. */
    Object submission(Trace trace) {
        return ContractProxy.of(exercise.contract(), transport(), trace);
    }

    Object reference() {
        return exercise.reference();
    }

    /** A transport with the time of a whole check before it. */
    Transport transport() {
        if (transport == null || !transport.alive()) {
            replaceTransport();
        }
        transport.startCheck();
        return transport;
    }

    /** Another process with the same submission; the caller closes it. */
    Transport secondTransport() {
        WatchedTransport second = new WatchedTransport(host.open());
        second.startCheck();
        return second;
    }

    void finished(CheckRun check) {
        checks.add(check);
        listener.accept(check);
    }

    private void replaceTransport() {
        if (transport != null) {
            output.add(transport.output());
            transport.close();
            if (++restarts > MAX_RESTARTS) {
                throw new GraderFaultException("The submission's process was restarted " + MAX_RESTARTS
                        + " times; the grading has too many checks that end it");
            }
        }
        transport = new WatchedTransport(host.open());
    }

    @Override
    public void close() {
        if (transport != null) {
            transport.close();
            transport = null;
        }
    }
}
