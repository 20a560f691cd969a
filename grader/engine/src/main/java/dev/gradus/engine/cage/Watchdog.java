package dev.gradus.engine.cage;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/** The clock that kills: closing a pipe from another thread does not free who is blocked on it, a kill does. */
final class Watchdog {
    static final ScheduledThreadPoolExecutor THREAD = thread();

    private Watchdog() {}

    private static ScheduledThreadPoolExecutor thread() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "gradus-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
