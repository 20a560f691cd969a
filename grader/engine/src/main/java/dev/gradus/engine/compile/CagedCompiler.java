package dev.gradus.engine.compile;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.Ending;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.cage.Workload;
import dev.gradus.engine.submission.Submission;
import dev.gradus.protocol.compilation.CompileAnswer;
import dev.gradus.protocol.compilation.CompileRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Compiles in warm, caged workers: javac meets hostile sources there and nowhere else.
 *
 * <p>A worker is replaced after a crash, a deadline or {@value #MOST_COMPILATIONS} compilations. What may be the fault
 * of an earlier submission is tried once more in a fresh worker before it is held against this one.
 */
public final class CagedCompiler implements SubmissionCompiler {
    private static final int MOST_COMPILATIONS = 500;
    /** From the twentieth on a compilation takes a fifteenth of what the first one takes. */
    private static final int WARM_UP_COMPILATIONS = 20;

    /**
     * How long a submission waits for a worker in use before it gets one of its own: a new one costs a hundred warm
     * compilations, which is worth it beside one that is stuck, not beside one that will be free in 30 ms.
     */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

    /** How many wait for each worker in use: a grading takes about eight times as long as its compilation. */
    private static final int MOST_WAITING = 4;

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Limits LIMITS =
            new Limits(DEADLINE, DEADLINE.multipliedBy(2), Duration.ofSeconds(120), 256L << 20);

    private final Cage cage;
    private final ScheduledExecutorService clock;
    private final ExecutorService background;
    private final Deque<CompletableFuture<CompileWorkerProcess>> idle = new ArrayDeque<>();
    private int busy;
    private int waiting;
    private boolean closed;

    /** Starts its first worker in the background. */
    public CagedCompiler(Cage cage) {
        this.cage = cage;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "gradus-compile-deadline"));
        this.background = Executors.newCachedThreadPool(work -> daemon(work, "gradus-compile-worker"));
        idle.add(CompletableFuture.supplyAsync(this::started, background));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Has that many workers ready in the background, each warmed by the same small samples: worth its 1.2 s of processor
     * time for a batch, not for a single submission.
     */
    public void warm(int workers, int compilations) {
        synchronized (idle) {
            while (idle.size() < workers) {
                idle.add(CompletableFuture.supplyAsync(this::started, background));
            }
            int count = idle.size();
            for (int i = 0; i < count; i++) {
                idle.add(idle.remove().thenApplyAsync(worker -> warmed(worker, compilations), background));
            }
        }
    }

    @Override
    public void warmUp() {
        warm(1, WARM_UP_COMPILATIONS);
    }

    @Override
    public Compilation compile(Submission submission, Class<?> contract) {
        Optional<String> refusal = IntakeRules.refusal(submission);
        if (refusal.isPresent()) {
            return new Compilation.Invalid(refusal.get());
        }
        CompileRequest request = new CompileRequest(
                contract.getCanonicalName(),
                submission.files().stream()
                        .map(file -> new CompileRequest.Source(file.name(), file.text()))
                        .toList());
        for (int attempt = 0; ; attempt++) {
            boolean again = attempt > 0;
            CompileWorkerProcess worker = take(again);
            boolean blameless = worker.compilations() == 0;
            boolean reusable = false;
            try {
                CompileAnswer answer = worker.compile(request, DEADLINE.multipliedBy(attempt + 1L), clock);
                reusable = answer.status() != CompileAnswer.Status.GAVE_UP && worker.compilations() < MOST_COMPILATIONS;
                return Answers.compilation(answer);
            } catch (CompileWorkerProcess.NoAnswer e) {
                if (e.ending() == Ending.NOT_STARTED) {
                    throw new GraderFaultException("The compile worker ended before it began; type: gradus doctor", e);
                }
                // too late may be the machine's fault, and the rest an earlier submission's
                if (again || blameless && !e.isOverdue()) {
                    return Answers.failed(reason(e));
                }
            } finally {
                release(worker, reusable);
            }
        }
    }

    private static String reason(CompileWorkerProcess.NoAnswer failure) {
        if (failure.isOverdue() || failure.ending() == Ending.CPU_LIMIT) {
            return "The compiler did not finish this within " + DEADLINE.toSeconds()
                    + " seconds; make the code simpler.";
        }
        return failure.ending() == Ending.OUT_OF_MEMORY
                ? "The compiler ran out of memory on this; make the code smaller."
                : "The compiler broke on this; make the code simpler.";
    }

    /** @param unused whether it has to be one that has compiled for nobody */
    private CompileWorkerProcess take(boolean unused) {
        CompletableFuture<CompileWorkerProcess> next = null;
        synchronized (idle) {
            if (!unused) {
                awaitIdle();
                next = idle.poll();
            }
            if (closed) {
                throw new GraderFaultException("The compiler is closed");
            }
            if (next == null) {
                next = CompletableFuture.supplyAsync(this::started, background);
            }
            busy++;
        }
        try {
            return next.join();
        } catch (CompletionException e) {
            synchronized (idle) {
                busy--;
                idle.notifyAll();
            }
            if (e.getCause() instanceof GraderFaultException fault) {
                throw fault;
            }
            throw new GraderFaultException("The compile worker cannot be started", e.getCause());
        }
    }

    private void awaitIdle() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long left = PATIENCE_NANOS;
        waiting++;
        try {
            while (!closed && idle.isEmpty() && waiting <= MOST_WAITING * busy && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(idle, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            // it goes on without waiting, and whoever looks for the interrupt finds it
            Thread.currentThread().interrupt();
        } finally {
            waiting--;
        }
    }

    private void release(CompileWorkerProcess worker, boolean reusable) {
        synchronized (idle) {
            busy--;
            if (reusable && !closed) {
                // the last used is the warmest
                idle.addFirst(CompletableFuture.completedFuture(worker));
            } else if (!closed && idle.isEmpty()) {
                idle.add(CompletableFuture.supplyAsync(this::started, background));
            }
            idle.notifyAll();
            if (reusable && !closed) {
                return;
            }
        }
        worker.kill();
    }

    private CompileWorkerProcess started() {
        return new CompileWorkerProcess(cage.start(Workload.COMPILER, LIMITS));
    }

    private CompileWorkerProcess warmed(CompileWorkerProcess worker, int compilations) {
        try {
            for (int i = 0; i < compilations; i++) {
                worker.compile(WarmUp.REQUEST, DEADLINE, clock);
            }
            return worker;
        } catch (CompileWorkerProcess.NoAnswer e) {
            // a cold one serves as well, and if it does not, says why to whoever takes it
            worker.kill();
            return started();
        }
    }

    @Override
    public void close() {
        List<CompletableFuture<CompileWorkerProcess>> workers;
        synchronized (idle) {
            closed = true;
            workers = List.copyOf(idle);
            idle.clear();
            idle.notifyAll();
        }
        workers.forEach(worker -> worker.thenAccept(CompileWorkerProcess::kill));
        // not before the last of them is ready to be killed
        CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new))
                .whenComplete((none, failure) -> background.shutdown());
        clock.shutdown();
    }
}
