package dev.gradus.engine.compile;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Ending;
import dev.gradus.protocol.compilation.CompileAnswer;
import dev.gradus.protocol.compilation.CompileRequest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One caged compile worker, used by one thread at a time. */
final class CompileWorkerProcess {
    private final CagedProcess process;
    private final DataInputStream answers;
    private final DataOutputStream requests;
    private int compilations;
    private volatile boolean overdue;

    CompileWorkerProcess(CagedProcess process) {
        this.process = process;
        this.answers = new DataInputStream(new BufferedInputStream(process.answers(), 1 << 16));
        this.requests = new DataOutputStream(new BufferedOutputStream(process.requests(), 1 << 16));
    }

    /** Why there was no answer. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean overdue;
        private final Ending ending;

        NoAnswer(boolean overdue, Ending ending, Throwable cause) {
            super(ending.name(), cause);
            this.overdue = overdue;
            this.ending = ending;
        }

        boolean isOverdue() {
            return overdue;
        }

        Ending ending() {
            return ending;
        }
    }

    /** How many it has done: a worker that compiled for others may have died of them. */
    int compilations() {
        return compilations;
    }

    /**
     * Sends one request and waits for its answer; the process is killed at the deadline, which frees reader and writer.
     *
     * @throws NoAnswer when the process ended, spoke nonsense or was too late; it is dead then
     */
    CompileAnswer compile(CompileRequest request, Duration deadline, ScheduledExecutorService clock) throws NoAnswer {
        overdue = false;
        Duration before = process.processorTime();
        ScheduledFuture<?> watch = clock.scheduleWithFixedDelay(
                new Deadline(deadline, before), deadline.toMillis(), deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            request.write(requests);
            CompileAnswer answer = CompileAnswer.read(answers);
            compilations++;
            return answer;
        } catch (IOException e) {
            throw new NoAnswer(overdue, process.awaitEnd(Duration.ofSeconds(2)), e);
        } finally {
            watch.cancel(false);
        }
    }

    /** Kills the process when it is too late, unless it is the machine that is busy. */
    private final class Deadline implements Runnable {
        private static final int MOST_TURNS = 6;

        private final Duration deadline;
        private final Duration before;
        private int turns;

        Deadline(Duration deadline, Duration before) {
            this.deadline = deadline;
            this.before = before;
        }

        @Override
        public void run() {
            turns++;
            Duration used = process.processorTime().minus(before);
            if (used.multipliedBy(2).compareTo(deadline) >= 0 || turns == MOST_TURNS) {
                overdue = true;
                process.kill();
            }
        }
    }

    void kill() {
        process.kill();
    }
}
