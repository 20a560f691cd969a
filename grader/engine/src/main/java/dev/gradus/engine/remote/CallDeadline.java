package dev.gradus.engine.remote;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ends a process that does not answer in time. One thread watches all processes; a call that is answered in time costs
 * it nothing.
 */
final class CallDeadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Runnable onExpiry;
    private boolean armed;
    private boolean expired;
    private long end;
    private long checkAt;
    private ScheduledFuture<?> check;

    CallDeadline(Runnable onExpiry) {
        this.onExpiry = onExpiry;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "gradus-call-deadline");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** Starts the time, or starts it anew. */
    synchronized void arm(long nanos) {
        end = System.nanoTime() + nanos;
        armed = true;
        if (check != null && end - checkAt < 0) {
            check.cancel(false);
            check = null;
        }
        if (check == null) {
            schedule(nanos);
        }
    }

    private void schedule(long nanos) {
        checkAt = end;
        check = CLOCK.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
    }

    /** Stops the time. */
    synchronized void disarm() {
        armed = false;
    }

    /** Whether it ever ran out. */
    synchronized boolean hasExpired() {
        return expired;
    }

    private void check() {
        synchronized (this) {
            check = null;
            if (!armed) {
                return;
            }
            long left = end - System.nanoTime();
            if (left > 0) {
                schedule(left);
                return;
            }
            expired = true;
        }
        onExpiry.run();
    }

    @Override
    public synchronized void close() {
        armed = false;
        if (check != null) {
            check.cancel(false);
            check = null;
        }
    }
}
