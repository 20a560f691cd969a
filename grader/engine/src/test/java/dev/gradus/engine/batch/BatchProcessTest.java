package dev.gradus.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 600, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchProcessTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private Process start(List<String> before, String heap, Path out, int people, int stopAfter, int printed)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                JAVA.toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BatchProgram.class.getName(),
                out.toString(),
                folder.resolve("log").toString(),
                Integer.toString(people),
                Integer.toString(stopAfter),
                Integer.toString(printed)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException, InterruptedException {
        try (BufferedReader reader = process.inputReader()) {
            String all = reader.lines().collect(Collectors.joining("\n"));
            process.waitFor();
            return all;
        }
    }

    private Map<String, Integer> gradings() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        if (Files.exists(folder.resolve("log"))) {
            Files.readAllLines(folder.resolve("log")).forEach(person -> counts.merge(person, 1, Integer::sum));
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void goesOnAfterItWasKilled(int gradedBefore) throws Exception {
        Path out = folder.resolve("out");
        Process killed = start(List.of(), "64m", out, 10, gradedBefore, 10);
        try (BufferedReader reader = killed.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("waiting");
        }
        killed.destroyForcibly().waitFor();
        List<String> onDisk;
        try (Stream<Path> reports = Files.walk(out)) {
            onDisk = reports.filter(path -> path.endsWith("report.json"))
                    .map(path -> path.getParent().getFileName().toString())
                    .toList();
        }
        assertThat(onDisk).hasSize(gradedBefore);

        assertThat(output(start(List.of(), "64m", out, 10, NEVER, 10))).isEqualTo("exit 0 rows 10");

        assertThat(gradings()).hasSize(10);
        assertThat(gradings()).allSatisfy((person, count) -> assertThat(count).isOne());
    }

    @Test
    void survivesKillsAtAnyMoment() throws Exception {
        Path out = folder.resolve("out");
        int people = 120;
        for (int kills = 0; kills < 5; kills++) {
            int before =
                    gradings().values().stream().mapToInt(Integer::intValue).sum();
            Process process = start(List.of(), "64m", out, people, NEVER, 2000);
            // Wherever it happens to be, once it has got on.
            while (process.isAlive()
                    && gradings().values().stream().mapToInt(Integer::intValue).sum() < before + 8) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        Map<String, Integer> beforeLast = gradings();
        List<String> onDisk = new ArrayList<>();
        for (String person : beforeLast.keySet()) {
            if (new ResultFolder(out.resolve(person), BatchTest.entry(person, ""))
                    .load()
                    .isPresent()) {
                onDisk.add(person);
            }
        }

        assertThat(output(start(List.of(), "64m", out, people, NEVER, 2000))).isEqualTo("exit 0 rows " + people);

        assertThat(gradings()).hasSize(people);
        // One result at most was under way at each kill.
        assertThat(gradings().values().stream().mapToInt(Integer::intValue).sum())
                .isLessThanOrEqualTo(people + 5);
        assertThat(onDisk).allSatisfy(person -> assertThat(gradings()).containsEntry(person, beforeLast.get(person)));
    }

    @Test
    void holdsNoReportsInMemory() throws Exception {
        // The printed texts alone are 50 MB together.
        assertThat(output(start(List.of(), "32m", folder.resolve("out"), 2000, NEVER, 25_000)))
                .isEqualTo("exit 0 rows 2000");
    }

    static boolean bubblewrapWorks() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("bwrap", "--bind", "/", "/", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @EnabledIf("bubblewrapWorks")
    void keepsWhatIsGradedWhenTheDiskIsFull() throws Exception {
        Path out = Files.createDirectory(folder.resolve("small"));
        List<String> smallDisk =
                List.of("bwrap", "--dev-bind", "/", "/", "--size", "1000000", "--tmpfs", out.toString(), "--");
        String said = output(start(smallDisk, "64m", out.resolve("results"), 100, NEVER, 20_000));

        Matcher told = Pattern.compile(
                        "fault with (\\d+) results of (\\d+) gradings: The disk is full: .* cannot be written\\."
                                + " What is graded so far is kept; free some space and run the same command again")
                .matcher(said);
        assertThat(told.matches()).as(said).isTrue();
        int graded = Integer.parseInt(told.group(2));
        // The last one may have been the one that did not fit.
        assertThat(Integer.parseInt(told.group(1)))
                .isBetween(graded - 1, graded)
                .isPositive();
    }
}
