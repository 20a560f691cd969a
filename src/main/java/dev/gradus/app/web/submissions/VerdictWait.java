package dev.gradus.app.web.submissions;

import dev.gradus.app.web.jobs.LiveProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits a moment for a verdict, so that whoever asks right after handing in need not ask twice. */
@ApplicationScoped
public class VerdictWait {
    /** Verdicts of other nodes are not announced here. */
    private static final long LOOK_AGAIN_MILLIS = 250;

    private final SubmissionQueries queries;
    private final LiveProgress progress;

    @Inject
    VerdictWait(SubmissionQueries queries, LiveProgress progress) {
        this.queries = queries;
        this.progress = progress;
    }

    /** The submission as soon as it is graded, or as it is when the time is over. */
    public Optional<StoredSubmission> find(UUID person, UUID id, Duration atMost) {
        Semaphore changes = new Semaphore(0);
        Runnable listener = changes::release;
        long end = System.nanoTime() + atMost.toNanos();
        progress.listen(listener);
        try {
            Optional<StoredSubmission> found = queries.find(person, id);
            long left = end - System.nanoTime();
            while (found.isPresent() && found.get().status() != Status.DONE && left > 0) {
                changes.tryAcquire(
                        Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS)), TimeUnit.NANOSECONDS);
                changes.drainPermits();
                found = queries.find(person, id);
                left = end - System.nanoTime();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return queries.find(person, id);
        } finally {
            progress.forget(listener);
        }
    }
}
