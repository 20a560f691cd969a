package dev.gradus.solutions.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.Graders;
import dev.gradus.engine.GradingListener;
import dev.gradus.engine.GradingRequest;
import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.pack.Exercise;
import dev.gradus.engine.pack.Packs;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Timing;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Grades every file of {@code attacks/} in a real cage. Its first line says which verdicts are right; an attack that
 * gets what it wants answers wrongly, so "passed" means that it was denied. After each attack a right submission gets
 * the very report that it got before.
 */
class AttackCorpusTest {
    private static final Path FOLDER = Path.of("src/test/resources/attacks");
    private static final Exercise EXERCISE =
            Packs.installed().find("sigmoid-derivative").orElseThrow();

    /** Long enough for any honest call on a loaded machine, short enough for those that never answer. */
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(10), 64L << 20);

    private static final int JOBS = 2;

    private static final Map<String, Future<Graded>> GRADED = new LinkedHashMap<>();
    private static Grader grader;
    private static Report baseline;
    private static ExecutorService workers;

    private record Graded(Report attack, Report neighbour) {}

    static List<String> attacks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @BeforeAll
    static void gradeAll() throws IOException {
        grader = Graders.open(GraderSettings.otherPeoplesCode(JOBS));
        baseline = grade(rightSubmission());
        workers = Executors.newFixedThreadPool(JOBS);
        for (String attack : attacks()) {
            Submission submission = Submission.of(new SourceFile("Attack.java", source(attack)));
            GRADED.put(attack, workers.submit(() -> new Graded(grade(submission), grade(rightSubmission()))));
        }
    }

    @AfterAll
    static void close() {
        workers.shutdownNow();
        grader.close();
    }

    @Test
    void submissionsAreInACage() {
        assertThat(grader.confinement()).isEqualTo(Confinement.CAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isContained(String attack) throws Exception {
        List<String> expected = List.of(source(attack)
                .lines()
                .findFirst()
                .orElseThrow()
                .replace("// expect: ", "")
                .split("\\|"));

        Graded graded = GRADED.get(attack).get();

        assertThat(graded.attack().verdict().id())
                .as(() -> graded.attack().headline() + " " + graded.attack().compilerMessages())
                .isIn(expected);
        assertThat(graded.neighbour()).usingRecursiveComparison().isEqualTo(baseline);
    }

    private static Report grade(Submission submission) {
        Report report = grader.grade(
                new GradingRequest(EXERCISE, submission, 4711, LIMITS, Optional.empty()), GradingListener.NONE);
        return new Report(
                report.schema(),
                report.exercise(),
                report.title(),
                report.person(),
                report.verdict(),
                report.headline(),
                report.points(),
                report.maxPoints(),
                report.checks(),
                report.diagnoses(),
                report.compilerMessages(),
                report.flags(),
                report.output(),
                report.provenance(),
                Timing.NONE);
    }

    private static Submission rightSubmission() {
        return Submission.of(new SourceFile("MySigmoidDerivative.java", """
                package practice;

                import dev.gradus.exercises.activations.SigmoidDerivative;

                public class MySigmoidDerivative implements SigmoidDerivative {
                    @Override
                    public double sigmoid(double z) {
                        double e = Math.exp(-Math.abs(z));
                        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
                    }

                    @Override
                    public double derivative(double z) {
                        return sigmoid(z) * sigmoid(-z);
                    }
                }
                """));
    }

    private static String source(String attack) throws IOException {
        return Files.readString(FOLDER.resolve(attack), StandardCharsets.UTF_8);
    }

    @Test
    void everyAttackSaysWhatItTriesAndWhatIsExpected() throws IOException {
        for (String attack : attacks()) {
            String[] lines = source(attack).split("\n", 3);
            assertThat(lines[0]).as(attack).startsWith("// expect: ");
            assertThat(lines[1]).as(attack).startsWith("// attack: ");
            assertThat(Arrays.asList(lines)).hasSize(3);
        }
    }
}
