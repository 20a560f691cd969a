package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Keeps started, empty runners ready, so that a submission does not wait for one. Each is handed out once and never
 * taken back: whoever takes it kills it. Thread-safe.
 */
public final class RunnerPool implements AutoCloseable {
    private final Cage cage;
    private final Limits limits;
    private final int spare;
    private final ExecutorService background;
    private final Deque<CompletableFuture<CagedProcess>> waiting = new ArrayDeque<>();
    private long expected = Long.MAX_VALUE;
    private boolean closed;

    /**
     * Starts the first spare runners in the background.
     *
     * @param limits of every runner it hands out
     * @param spare how many wait ready; none is fine, then each is started when it is asked for
     */
    public RunnerPool(Cage cage, Limits limits, int spare) {
        if (spare < 0) {
            throw new IllegalArgumentException("A pool cannot keep " + spare + " runners ready");
        }
        this.cage = cage;
        this.limits = limits;
        this.spare = spare;
        this.background = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "gradus-runner-start");
            thread.setDaemon(true);
            return thread;
        });
        refill();
    }

    /** Tells how many runners will still be asked for, so that none is started for nobody at the end of a batch. */
    public void expect(long runners) {
        synchronized (waiting) {
            expected = runners;
        }
    }

    /**
     * A started runner of one's own, to be killed after use.
     *
     * @throws GraderFaultException when none can be started
     */
    public CagedProcess take() {
        CompletableFuture<CagedProcess> next;
        synchronized (waiting) {
            if (closed) {
                throw new GraderFaultException("The pool of runners is closed");
            }
            next = waiting.poll();
            expected = Math.max(0, expected - 1);
        }
        CagedProcess runner = ready(next);
        refill();
        return runner;
    }

    private CagedProcess ready(CompletableFuture<CagedProcess> next) {
        if (next != null) {
            try {
                CagedProcess runner = next.join();
                if (runner.isAlive()) {
                    return runner;
                }
            } catch (CompletionException e) {
                // the next line tries again, and says why it fails
                return start();
            }
        }
        return start();
    }

    private CagedProcess start() {
        return cage.start(Workload.RUNNER, limits);
    }

    private void refill() {
        synchronized (waiting) {
            while (!closed && waiting.size() < Math.min(spare, expected)) {
                waiting.add(CompletableFuture.supplyAsync(this::start, background));
            }
        }
    }

    /** Kills the runners that nobody took. */
    @Override
    public void close() {
        List<CompletableFuture<CagedProcess>> left;
        synchronized (waiting) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.forEach(runner -> runner.thenAccept(CagedProcess::kill));
        background.shutdown();
    }
}
