package dev.gradus.engine.remote;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Limits;
import java.time.Duration;

/** Turns the ways in which a submission stops answering into replies. */
final class Endings {
    /** A process that closed its end of the pipe is ending; how long it may take over that. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Endings() {}

    /** A reply, with exhausted memory that Java reports as an exception told from other exceptions. */
    static Reply ofReply(Reply reply) {
        return reply instanceof Reply.Threw threw && threw.className().equals("java.lang.OutOfMemoryError")
                ? new Reply.OutOfMemory(threw.message())
                : reply;
    }

    /**
     * Says how a process ended whose pipe was closed.
     *
     * @throws GraderFaultException when it was not the submission that ended it
     */
    static Reply ofProcess(CagedProcess process, Limits limits) {
        long start = System.nanoTime();
        return switch (process.awaitEnd(PATIENCE)) {
            case EXITED -> new Reply.Crashed("it ended its process, as System.exit does");
            case CRASHED -> new Reply.Crashed("its process ended abnormally");
            case OUT_OF_MEMORY ->
                new Reply.OutOfMemory("the " + (limits.heapBytes() >> 20) + " MiB that it may use are full");
            case CPU_LIMIT -> new Reply.TimedOut(limits.cpu());
            case KILLED -> {
                if (System.nanoTime() - start < PATIENCE.toNanos()) {
                    throw new GraderFaultException("The runner was stopped while it was needed; grade again.");
                }
                yield new Reply.Crashed("it closed its connection to the grader");
            }
            case NOT_STARTED ->
                throw new GraderFaultException("The runner ended before it started; type: gradus doctor");
        };
    }
}
