package dev.gradus.engine.cage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Proof that the cage holds: a program of ours tried to escape from it and was denied everything.
 *
 * <p>The result is kept beside the image for as long as the machine runs with this kernel and this bubblewrap. Only who
 * owns the image can write there; what runs inside sees a read-only root without that folder.
 */
final class CanaryProof {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST = 16 << 10;

    private final BubblewrapCage cage;
    private final Bubblewrap programs;

    CanaryProof(BubblewrapCage cage, Bubblewrap programs) {
        this.cage = cage;
        this.programs = programs;
    }

    /** Whether the image is there and was proven under these conditions before. */
    boolean isKnown() {
        try {
            RunnerImage image = cage.planned(Workload.RUNNER);
            return ImageStore.isComplete(image)
                    && cage.cacheIsSafe()
                    && Files.exists(file(image))
                    && Files.readString(file(image)).equals(conditions(image));
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets the canary try; says what is wrong with the cage, nothing when it holds. */
    Optional<String> problem() {
        RunnerImage image = cage.image(Workload.RUNNER);
        try {
            List<String> problems = run();
            if (problems.isEmpty()) {
                Files.writeString(file(image), conditions(image));
                return Optional.empty();
            }
            return Optional.of("the canary got out of the cage: " + String.join(", ", problems));
        } catch (IOException e) {
            return Optional.of("the canary's answer was lost (" + e.getMessage() + ")");
        }
    }

    private static Path file(RunnerImage image) {
        return image.folder().resolve("proof");
    }

    private String conditions(RunnerImage image) throws IOException {
        return new ContentHash()
                .add(image.key())
                .add(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")))
                .add(Files.readString(Path.of("/proc/sys/kernel/osrelease")))
                .add(programs.version())
                .addStamp(programs.bwrap())
                .addStamp(image.seccomp())
                .add(Integer.toString(HostUser.current().uid()))
                .value();
    }

    private List<String> run() throws IOException {
        Path hostFile = cage.image(Workload.RUNNER).seccomp();
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CagedProcess canary =
                        cage.start(Workload.RUNNER, Limits.DEFAULT, Entry.of("dev.gradus.runner.canary.Canary"))) {
            String task = listening.getLocalPort() + "\n" + hostFile + "\n";
            canary.requests().write(task.getBytes(StandardCharsets.UTF_8));
            canary.requests().flush();
            ScheduledFuture<?> watch =
                    Watchdog.THREAD.schedule(canary::kill, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return problems(new String(canary.answers().readNBytes(MOST), StandardCharsets.UTF_8));
            } finally {
                watch.cancel(false);
            }
        }
    }

    private static List<String> problems(String answer) {
        List<String> lines = answer.lines().toList();
        List<String> problems = new ArrayList<>();
        if (!lines.contains("done") || !lines.contains("control works")) {
            problems.add("it did not come to its end");
        }
        for (String line : lines) {
            if (!line.equals("done") && !line.equals("control works") && !line.endsWith(" denied")) {
                problems.add(line);
            }
        }
        return problems;
    }
}
