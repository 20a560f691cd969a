package dev.gradus.engine.cage;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts every child process from one thread that lives as long as this program.
 *
 * <p>The kernel kills a caged process when the <em>thread</em> that started it ends ({@code PR_SET_PDEATHSIG}), which a
 * thread of a pool may do at any time.
 */
final class ProcessStarter {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "gradus-process-starter");
        thread.setDaemon(true);
        return thread;
    });

    private ProcessStarter() {}

    static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        ChildEnvironment.clear(builder);
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting a process", e);
        }
    }
}
