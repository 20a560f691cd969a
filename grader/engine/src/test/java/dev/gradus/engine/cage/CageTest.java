package dev.gradus.engine.cage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.GraderFaultException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Limits ONE_SECOND =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(1), 64L << 20);

    private static BubblewrapCage cage;

    @BeforeAll
    static void open() {
        cage = (BubblewrapCage) Cages.open(CageRequest.forOthers(TestCages.classPath(), 4));
    }

    @AfterAll
    static void close() {
        cage.close();
    }

    private static CagedProcess start(Limits limits, Class<?> inmate, String... arguments) {
        return cage.start(Workload.RUNNER, limits, Inmates.entry(inmate, arguments));
    }

    private static void answersOnce(CagedProcess process) throws IOException {
        process.requests().write(41);
        process.requests().flush();
        assertThat(process.answers().read()).isEqualTo(42);
    }

    private static List<String> lines(CagedProcess process) throws IOException {
        return new String(process.answers().readAllBytes(), UTF_8).lines().toList();
    }

    @Test
    void answersOverItsPipes() throws IOException {
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Echo.class)) {
            answersOnce(process);
            process.requests().close();
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.EXITED);
        }
    }

    @Test
    void holdsTheCanary() {
        Bubblewrap programs = Bubblewrap.find(Programs.ofHost()).orElseThrow();
        assertThat(new CanaryProof(cage, programs).problem()).isEmpty();
    }

    @Test
    void deniesIntruders() throws IOException {
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Intruder.class)) {
            assertThat(lines(process))
                    .hasSize(17)
                    .allSatisfy(line -> assertThat(line).endsWith(": denied"));
        }
    }

    @Test
    void endsWhenItsHeapIsFull() {
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Hog.class)) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.OUT_OF_MEMORY);
        }
    }

    @Test
    void endsWhenItsProcessorTimeIsUsedUp() {
        try (CagedProcess process = start(ONE_SECOND, Inmates.Spinner.class)) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.CPU_LIMIT);
        }
        try (CagedProcess process = start(ONE_SECOND, Inmates.ShutdownSpinner.class)) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.CPU_LIMIT);
        }
    }

    @Test
    void tellsHowItLeft() {
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Leaver.class, "0")) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.EXITED);
        }
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Leaver.class, "7")) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.CRASHED);
        }
    }

    @Test
    void isKilledWhenPatienceEnds() throws IOException {
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Echo.class)) {
            answersOnce(process);
            assertThat(process.awaitEnd(Duration.ofMillis(1))).isEqualTo(Ending.KILLED);
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void freesAReaderWhenKilled() throws IOException {
        CagedProcess process = start(Limits.DEFAULT, Inmates.Echo.class);
        Thread killer = new Thread(process::kill);
        killer.start();
        assertThat(process.answers().read()).isEqualTo(-1);
        assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.KILLED);
    }

    @Test
    void leavesNoProcessBehind() throws IOException {
        BubblewrapCage own = (BubblewrapCage) Cages.open(CageRequest.forOthers(TestCages.classPath(), 2));
        List<ProcessHandle> children = new ArrayList<>();
        List<CagedProcess> started = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            CagedProcess process = own.start(Workload.RUNNER, Limits.DEFAULT, Inmates.entry(Inmates.Echo.class));
            started.add(process);
            answersOnce(process);
        }
        ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("bwrap")
                        || child.info().command().orElse("").endsWith("/jdk/bin/java"))
                .forEach(children::add);
        assertThat(children).hasSizeGreaterThanOrEqualTo(2);
        own.close();
        for (CagedProcess process : started) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.KILLED);
        }
        // the kernel ends what is inside with the bubblewrap around it; its pipes say when
        for (ProcessHandle child : children) {
            assertThat(child.onExit().orTimeout(60, TimeUnit.SECONDS)).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void leavesNothingBehindWhenTheProgramIsKilled() throws IOException {
        Process program = new ProcessBuilder(
                        Jdk.running().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8)).readLine())
                .isEqualTo("started true");
        List<ProcessHandle> inside = program.descendants().toList();
        assertThat(inside).hasSizeGreaterThanOrEqualTo(2);
        program.destroyForcibly();
        for (ProcessHandle process : inside) {
            assertThat(process.onExit()).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void startsNothingWhenClosed() {
        BubblewrapCage own = (BubblewrapCage) Cages.open(CageRequest.forOthers(TestCages.classPath(), 1));
        own.close();
        assertThatThrownBy(() -> own.start(Workload.RUNNER, Limits.DEFAULT))
                .isInstanceOf(GraderFaultException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void blamesTheGraderWhenNothingStarts() {
        assertThatThrownBy(() -> cage.start(Workload.RUNNER, Limits.DEFAULT, Entry.of("no.such.Class")))
                .isInstanceOf(GraderFaultException.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("no.such.Class");
    }

    @Test
    void keepsLittleOfStandardError() {
        try (CagedProcess process = start(Limits.DEFAULT, Inmates.Shouter.class)) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.EXITED);
            assertThat(process.remarks()).startsWith("All work").hasSizeLessThanOrEqualTo(64 << 10);
        }
    }

    @Test
    void givesEachOfFourAShareOfThreads() throws IOException {
        List<CagedProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                CagedProcess process = start(Limits.DEFAULT, Inmates.Threader.class);
                processes.add(process);
                int threads = Integer.parseInt(
                        new BufferedReader(new InputStreamReader(process.answers(), UTF_8)).readLine());
                // each keeps its threads while the next one starts
                assertThat(threads).isBetween(1, 400);
            }
        } finally {
            processes.forEach(CagedProcess::kill);
        }
    }

    @ParameterizedTest
    @EnumSource
    void mapsItsClassesFromTheArchive(Workload workload) throws IOException {
        RunnerImage image = cage.image(workload);
        assertThat(image.hasArchive()).isTrue();
        ArchiveCount count = ArchiveCount.of(cage, workload, image.training());
        assertThat(count.ours()).isGreaterThan(workload == Workload.RUNNER ? 50 : 500);
        assertThat(count.share()).isGreaterThan(0.95);
    }

    @Test
    void knowsItsConfinement() {
        assertThat(cage.confinement()).isEqualTo(Confinement.CAGE);
    }
}
