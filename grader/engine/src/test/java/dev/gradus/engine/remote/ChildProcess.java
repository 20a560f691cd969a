package dev.gradus.engine.remote;

import dev.gradus.engine.cage.CagedProcess;
import dev.gradus.engine.cage.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A runner in a plain child process: no cage, and no more than tests need. */
final class ChildProcess implements CagedProcess {
    private final Process process;
    private volatile boolean killed;

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start() {
        try {
            return new ChildProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-Xss512k",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:+DisplayVMOutputToStderr",
                            "-Xlog:disable",
                            "-Xlog:all=error:stderr",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.gradus.runner.Runner")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
    public void kill() {
        killed |= process.isAlive();
        process.destroyForcibly();
    }

    @Override
    public Ending awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                return Ending.KILLED;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (killed) {
            return Ending.KILLED;
        }
        return switch (process.exitValue()) {
            case 0 -> Ending.EXITED;
            case 3 -> Ending.OUT_OF_MEMORY;
            default -> Ending.CRASHED;
        };
    }
}
