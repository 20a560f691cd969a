package dev.gradus.app.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, on a port that the system chose. */
public final class PackagedPortal implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("The portal is at http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final List<String> output = new ArrayList<>();
    private final Thread reader;

    private PackagedPortal(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "portal-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it with this home and these settings, and waits until it says where it is. */
    public static PackagedPortal start(Path home, String... settings) throws Exception {
        PackagedPortal portal = new PackagedPortal(launch(home, List.of(settings), "serve", "--port", "0"));
        portal.port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return portal;
    }

    /** Starts it with arguments that it refuses; returns its exit code, a blank and what it said. */
    public static String refusal(Path home, List<String> settings, String... arguments) throws Exception {
        PackagedPortal portal = new PackagedPortal(launch(home, settings, arguments));
        if (!portal.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            portal.kill();
            throw new AssertionError("It did not end; it said:\n" + portal.output());
        }
        portal.reader.join();
        return portal.process.exitValue() + " " + portal.output();
    }

    private static Process launch(Path home, List<String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for a minute: the second compiler would cost more than it saves.
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(settings);
        command.add("-jar");
        command.add(Path.of(System.getProperty("gradus.packaged"), "quarkus-run.jar")
                .toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GRADUS_HOME", home.toString());
        return builder.start();
    }

    public int port() {
        return port.join();
    }

    public String address() {
        return "http://localhost:" + port();
    }

    /** Ends it as a power cut would: no handler runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    /** Asks it to end, as a service manager does, and does not wait. */
    public void terminate() {
        process.destroy();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself. */
    public void waitForEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end; it said:\n" + output());
        }
        reader.join();
    }

    /** What it wrote so far. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    port.complete(Integer.parseInt(matcher.group(1)));
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(new AssertionError("The portal ended before it was there:\n" + output()));
    }
}
