package dev.gradus.engine.cage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.GraderFaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A bubblewrap that forgets the filter and keeps the network. */
    private static final String LEAKING = """
            #!/bin/sh
            count=$#
            while [ "$count" -gt 0 ]; do
              argument=$1
              shift
              count=$((count - 1))
              if [ "$argument" = --seccomp ]; then
                shift
                count=$((count - 1))
                argument=--share-net
              fi
              set -- "$@" "$argument"
            done
            exec %s "$@"
            """;

    @TempDir
    Path folder;

    private Programs without(String missing) throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : new String[] {"bwrap", "prlimit", "setpriv", "ldd"}) {
            if (!name.equals(missing)) {
                Path real = Programs.ofHost().find(name).orElseThrow();
                script(programs.resolve(name), "#!/bin/sh\nexec " + real + " \"$@\"\n");
            }
        }
        return new Programs(programs.toString());
    }

    /** Another user has to be able to run it. */
    private void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        for (Path path : List.of(folder, file.getParent(), file)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private CacheDirectory cache() {
        return new CacheDirectory(folder.resolve("cache"));
    }

    @ParameterizedTest
    @CsvSource({
        "bwrap, apt-get install bubblewrap",
        "prlimit, apt-get install util-linux",
        "setpriv, apt-get install util-linux"
    })
    void refusesOtherPeoplesCodeWithoutACage(String missing, String remedy) throws IOException {
        CageRequest request = CageRequest.forOthers(TestCages.classPath(), 1);
        Programs programs = without(missing);
        assertThatThrownBy(() -> Cages.open(request, programs, cache()))
                .isInstanceOf(CageRefusedException.class)
                .hasMessageContaining("Other people's code is not run without a sandbox")
                .hasMessageContaining(remedy);
    }

    @Test
    void runsAPersonsOwnCodeInAPlainProcess() throws IOException {
        CageRequest request = CageRequest.forOwn(TestCages.classPath());
        try (Cage cage = Cages.open(request, without("bwrap"), cache())) {
            assertThat(cage.confinement()).isEqualTo(Confinement.PROCESS_ONLY);
            answers((ProcessCage) cage);
        }
        assertThat(cache().path()).doesNotExist();
    }

    @Test
    void obeysWhoAsksToGoWithout() throws IOException {
        CageRequest request = CageRequest.forOthers(TestCages.classPath(), 1).withoutSandbox();
        try (Cage cage = Cages.open(request, without("bwrap"), cache())) {
            assertThat(cage.confinement()).isEqualTo(Confinement.PROCESS_ONLY);
        }
    }

    private static void answers(ProcessCage cage) throws IOException {
        try (CagedProcess process = cage.start(Workload.RUNNER, Limits.DEFAULT, Inmates.entry(Inmates.Echo.class))) {
            process.requests().write(1);
            process.requests().flush();
            assertThat(process.answers().read()).isEqualTo(2);
            process.kill();
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.KILLED);
        }
        try (CagedProcess process = cage.start(Workload.RUNNER, Limits.DEFAULT, Inmates.entry(Inmates.Hog.class))) {
            assertThat(process.awaitEnd(PATIENCE)).isEqualTo(Ending.OUT_OF_MEMORY);
        }
    }

    @Test
    void refusesWhereBubblewrapCannotWork() throws IOException {
        Programs programs = without("bwrap");
        script(
                Path.of(programs.searchPath()).resolve("bwrap"),
                "#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n");
        CageRequest request = CageRequest.forOthers(TestCages.classPath(), 1);
        assertThatThrownBy(() -> Cages.open(request, programs, cache()))
                .isInstanceOf(CageRefusedException.class)
                .hasMessageContaining("namespace");
        assertThat(cache().path().resolve("images")).doesNotExist();
    }

    @Test
    void refusesACageThatDoesNotHold() throws IOException {
        Programs programs = without("bwrap");
        script(
                Path.of(programs.searchPath()).resolve("bwrap"),
                LEAKING.formatted(Programs.ofHost().find("bwrap").orElseThrow()));
        CageRequest request = CageRequest.forOthers(TestCages.classPath(), 1);
        assertThatThrownBy(() -> Cages.open(request, programs, CacheDirectory.standard()))
                .isInstanceOf(CageRefusedException.class)
                .hasMessageContaining("the canary got out of the cage")
                .hasMessageContaining("connect ALLOWED");
    }

    @Test
    void refusesACacheThatOthersCanWriteTo() throws IOException {
        Path open = Files.createDirectories(cache().path());
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(
                        () -> Cages.open(CageRequest.forOthers(TestCages.classPath(), 1), Programs.ofHost(), cache()))
                .isInstanceOf(GraderFaultException.class)
                .hasMessageContaining("can be written by others")
                .hasMessageContaining("rm -r");
    }

    @Test
    void buildsAnImageAgainThatWasDeletedMeanwhile() throws IOException {
        // a class path of its own, so that no other program misses the image
        Path mark = Files.createDirectory(folder.resolve("mark"));
        Files.writeString(mark.resolve("mark"), folder.toString());
        RunnerClassPath usual = TestCages.classPath();
        List<Path> own = new ArrayList<>(usual.own());
        own.add(mark);
        RunnerClassPath marked = new RunnerClassPath(usual.visible(), own);
        try (BubblewrapCage cage = (BubblewrapCage) Cages.open(CageRequest.forOthers(marked, 1))) {
            Folders.delete(cage.image(Workload.RUNNER).folder());
            answers(cage);
            Folders.delete(cage.image(Workload.RUNNER).folder());
        }
    }

    @Test
    void saysWhatTheMachineOffers() {
        CageInspection inspection = CageInspection.of(TestCages.classPath());
        assertThat(inspection.facts())
                .as("%s", inspection)
                .noneMatch(fact -> fact.state() == CageInspection.State.MISSING)
                .extracting(CageInspection.Fact::name)
                .contains("bubblewrap", "canary", "runner archive", "compiler archive");
        assertThat(inspection.hasCage()).isTrue();
    }

    @Test
    void saysWhatIsMissingAndWhatHelps() throws IOException {
        CageInspection inspection = CageInspection.of(TestCages.classPath(), without("bwrap"), cache(), Jdk.running());
        assertThat(inspection.hasCage()).isFalse();
        assertThat(inspection.facts())
                .filteredOn(fact -> fact.state() == CageInspection.State.MISSING)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.name()).isEqualTo("bubblewrap");
                    assertThat(fact.remedy()).endsWith("apt-get install bubblewrap");
                });
    }
}
