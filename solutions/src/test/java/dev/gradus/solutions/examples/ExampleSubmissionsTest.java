package dev.gradus.solutions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.report.Diagnosis;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.submission.Intake;
import dev.gradus.engine.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades the example class in a real cage: every submission gets the verdict and the named mistakes of the table. An
 * ordinary build takes every fourth line of it, {@code gradus.full} all.
 */
class ExampleSubmissionsTest {
    private static final Path FOLDER = Path.of("../examples/submissions");

    /** Long enough for an honest training on a loaded machine, short enough for those that loop for ever. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(8), Duration.ofSeconds(12), Duration.ofSeconds(60), 64L << 20);

    private static final int JOBS = 2;

    private static final int STEP = Boolean.getBoolean("gradus.full") ? 1 : 4;

    private static final Map<String, Future<Report>> GRADED = new LinkedHashMap<>();
    private static Grader grader;
    private static ExecutorService workers;

    /** One line of the table. */
    record Expected(String exercise, String entry, Set<String> verdicts, Set<String> mistakes, String what) {
        static Expected of(CSVRecord line) {
            return new Expected(
                    line.get("exercise"),
                    line.get("entry"),
                    Set.of(line.get("verdict").split("\\|")),
                    line.get("mistakes").isEmpty()
                            ? Set.of()
                            : new TreeSet<>(List.of(line.get("mistakes").split("\\+"))),
                    line.get("what"));
        }

        boolean isAbout(String path) {
            return path.contains(exercise) && path.contains(entry);
        }

        @Override
        public String toString() {
            return exercise + " / " + entry + ": " + what;
        }
    }

    static List<Expected> table() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(FOLDER.resolve("expected.csv")), format)) {
            List<Expected> all = parser.stream().map(Expected::of).toList();
            return IntStream.range(0, all.size())
                    .filter(i -> i % STEP == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }

    @BeforeAll
    static void gradeAll() throws IOException {
        grader = Graders.open(GraderSettings.otherPeoplesCode(JOBS));
        workers = Executors.newFixedThreadPool(JOBS);
        List<Expected> wanted = table();
        try (Stream<Path> folders = Files.list(FOLDER).filter(Files::isDirectory)) {
            for (Path folder : folders.sorted().toList()) {
                Exercise exercise =
                        Packs.installed().find(folder.getFileName().toString()).orElseThrow();
                Intake intake = SubmissionReader.read(List.of(folder));
                assertThat(intake.refusals()).isEmpty();
                for (Intake.Entry entry : intake.entries()) {
                    if (wanted.stream().noneMatch(expected -> expected.isAbout(entry.path()))) {
                        continue;
                    }
                    GRADED.put(
                            entry.path(),
                            workers.submit(() -> grader.grade(
                                    new GradingRequest(
                                            exercise, entry.submission(), 2026, LIMITS, Optional.of(entry.person())),
                                    GradingListener.NONE)));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        workers.shutdownNow();
        grader.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void getsTheVerdictAndTheNameThatTheTableSays(Expected expected) throws Exception {
        Report report = GRADED.entrySet().stream()
                .filter(graded -> expected.isAbout(graded.getKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not taken in; there are " + GRADED.keySet()))
                .getValue()
                .get();

        assertThat(report.verdict().id())
                .as(() -> report.headline() + " " + report.compilerMessages())
                .isIn(expected.verdicts());
        Set<String> named = new TreeSet<>();
        for (Diagnosis diagnosis : report.diagnoses()) {
            if (diagnosis.kind() == Diagnosis.Kind.MISTAKE || diagnosis.kind() == Diagnosis.Kind.PAIR) {
                named.addAll(diagnosis.mistakes());
            }
        }
        assertThat(named).as(() -> report.headline() + " " + report.diagnoses()).isEqualTo(expected.mistakes());
    }
}
