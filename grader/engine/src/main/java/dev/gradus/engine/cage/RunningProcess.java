package dev.gradus.engine.cage;

import dev.gradus.protocol.ProcessStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A started process, and everything needed to end it and to say how it ended. */
final class RunningProcess implements CagedProcess {
    /** Exit status of a JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int JVM_OUT_OF_MEMORY = 3;

    private static final int KILLED = 128 + 9;

    private final Process process;
    private final StandardError errors;
    private final CompletableFuture<Void> end;
    private volatile boolean killed;
    private volatile boolean ready;

    RunningProcess(Process process) {
        this.process = process;
        this.errors = new StandardError(process.getErrorStream());
        LiveProcesses.add(this);
        this.end = process.onExit().thenRun(this::ended);
    }

    /** Runs when it has ended, or at once when it has already. */
    void whenEnded(Runnable release) {
        end.thenRun(release);
    }

    /** Waits until our code inside says that it runs. */
    boolean awaitReady(Duration patience) {
        ScheduledFuture<?> watch = Watchdog.THREAD.schedule(this::kill, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ready = process.getInputStream().read() == ProcessStart.READY;
        } catch (IOException e) {
            ready = false;
        } finally {
            watch.cancel(false);
        }
        return ready;
    }

    @Override
    public OutputStream requests() {
        return process.getOutputStream();
    }

    @Override
    public InputStream answers() {
        return process.getInputStream();
    }

    @Override
    public String remarks() {
        return errors.text();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void kill() {
        killed |= process.isAlive();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public Ending awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                process.waitFor();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return Ending.KILLED;
        }
        errors.awaitEnd();
        return ending(process.exitValue());
    }

    private Ending ending(int status) {
        if (!ready) {
            return Ending.NOT_STARTED;
        }
        if (killed) {
            return Ending.KILLED;
        }
        return switch (status) {
            case 0 -> Ending.EXITED;
            case JVM_OUT_OF_MEMORY -> Ending.OUT_OF_MEMORY;
            case KILLED -> Ending.CPU_LIMIT;
            default ->
                remarks().contains("insufficient memory for the Java Runtime") ? Ending.OUT_OF_MEMORY : Ending.CRASHED;
        };
    }

    private void ended() {
        LiveProcesses.remove(this);
        // what was inside goes a moment after bubblewrap; its last pipe end closes with it
        errors.awaitEnd();
    }

    /** The tail end of a process's standard error, read so that it never blocks. */
    private static final class StandardError {
        private static final int MOST = 64 << 10;

        private final StringBuilder text = new StringBuilder();
        private final Thread reader;

        StandardError(InputStream stream) {
            reader = new Thread(() -> drain(stream), "gradus-standard-error");
            reader.setDaemon(true);
            reader.start();
        }

        private void drain(InputStream stream) {
            byte[] buffer = new byte[4096];
            try (stream) {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                append("");
            }
        }

        private synchronized void append(String more) {
            text.append(more, 0, Math.min(more.length(), MOST - text.length()));
        }

        synchronized String text() {
            return text.toString();
        }

        void awaitEnd() {
            try {
                reader.join(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
