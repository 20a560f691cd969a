package dev.gradus.engine.cage;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What both cages share: start, wait until it runs, try again, and leave nothing behind. */
abstract sealed class ProcessCage implements Cage permits BubblewrapCage, PlainProcessCage {
    private static final int ATTEMPTS = 3;
    /** Generous: a loaded machine is no reason to give up. */
    private static final Duration START = Duration.ofSeconds(30);

    private static final Duration NEIGHBOUR = Duration.ofSeconds(20);

    private final Set<RunningProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** One way to start the process, and what to give back when it ends. */
    record Launch(List<String> command, Runnable release) {}

    abstract Launch launch(Workload workload, Limits limits, Entry entry);

    @Override
    public CagedProcess start(Workload workload, Limits limits) {
        return start(workload, limits, entry(workload));
    }

    abstract Entry entry(Workload workload);

    /** Starts another main class of ours in the same image. */
    CagedProcess start(Workload workload, Limits limits, Entry entry) {
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (closed) {
                throw new GraderFaultException("The cage is closed; nothing can be started in it any more");
            }
            if (attempt > 0) {
                awaitNeighbour();
            }
            RunningProcess process = attempt(launch(workload, limits, entry));
            if (process.awaitReady(START)) {
                if (closed) {
                    process.kill();
                }
                return process;
            }
            process.awaitEnd(Duration.ofSeconds(1));
            reason = process.remarks().strip().lines().findFirst().orElse("it ended without a word");
        }
        throw new GraderFaultException("The process for the " + workload.name().toLowerCase() + " does not start: "
                + bounded(reason) + "; type: gradus doctor");
    }

    /** Starts it without waiting for its first byte, for a process whose JVM is told to talk. */
    CagedProcess startTalking(Workload workload, Limits limits, Entry entry) {
        return attempt(launch(workload, limits, entry));
    }

    private RunningProcess attempt(Launch launch) {
        try {
            RunningProcess process = new RunningProcess(ProcessStarter.start(launch.command()));
            running.add(process);
            process.whenEnded(() -> {
                launch.release().run();
                synchronized (running) {
                    running.remove(process);
                    running.notifyAll();
                }
            });
            return process;
        } catch (IOException e) {
            launch.release().run();
            throw new GraderFaultException(
                    "The program " + launch.command().get(0) + " cannot be started (" + e.getMessage() + ")", e);
        }
    }

    /** A start that fails while others run may have failed for want of processes or memory: let one of them end. */
    private void awaitNeighbour() {
        synchronized (running) {
            int neighbours = running.size();
            long end = System.nanoTime() + NEIGHBOUR.toNanos();
            try {
                while (neighbours > 0 && running.size() >= neighbours && System.nanoTime() < end) {
                    running.wait(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GraderFaultException("interrupted while starting a process", e);
            }
        }
    }

    private static String bounded(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(RunningProcess::kill);
    }
}
