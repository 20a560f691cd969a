package dev.gradus.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.engine.cage.Limits;
import dev.gradus.engine.report.Report;
import dev.gradus.engine.report.Verdict;
import dev.gradus.engine.report.files.ResultFiles;
import dev.gradus.engine.report.json.ReportJson;
import dev.gradus.engine.submission.Intake;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import dev.gradus.engine.toy.Toy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir
    Path folder;

    private final CountingGrader grader = new CountingGrader();

    private Path out() {
        return folder.resolve("out");
    }

    static Intake.Entry entry(String person, String text) {
        return new Intake.Entry(
                person, true, false, "class/" + person, Submission.of(new SourceFile("MyLayer.java", text)));
    }

    static Intake intake(Intake.Entry... entries) {
        return new Intake(List.of(entries), List.of());
    }

    private BatchSettings settings() {
        return new BatchSettings(Toy.EXERCISE, out(), OptionalLong.of(42), Limits.DEFAULT, 2, false);
    }

    private BatchResult grade(BatchSettings settings, Intake intake) throws InterruptedException {
        return new Batch(settings, grader, BatchListener.NONE).run(intake);
    }

    private BatchResult grade(Intake intake) throws InterruptedException {
        return grade(settings(), intake);
    }

    private Report report(String name) throws IOException {
        return ReportJson.read(Files.readAllBytes(out().resolve(name).resolve("report.json")));
    }

    @Test
    void writesAResultForEverybodyAndOneForAll() throws Exception {
        BatchResult result = grade(intake(entry("alice", "right"), entry("bob", "wrong")));

        assertThat(report("alice").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report("bob").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(out().resolve("alice/report.html")).isNotEmptyFile();
        assertThat(out().resolve("alice/feedback.html")).isNotEmptyFile();
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(out().resolve("results.json").toFile());
        assertThat(results.get("people")).hasSize(2);
        assertThat(results.at("/people/1/name").asText()).isEqualTo("bob");
        assertThat(results.at("/people/1/verdict").asText()).isEqualTo("failed");
        assertThat(results.at("/people/1/mistakes/0").asText()).isEqualTo("sign");
        assertThat(out().resolve("summary.html")).isNotEmptyFile();
        assertThat(out().resolve("results.csv")).isNotEmptyFile();
        assertThat(ResultFiles.names(report("bob")))
                .allSatisfy(
                        name -> assertThat(out().resolve("bob").resolve(name)).isNotEmptyFile());
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsKnown() throws Exception {
        Intake intake = intake(entry("alice", "right"), entry("bob", "wrong"));
        grade(intake);
        byte[] before = Files.readAllBytes(out().resolve("bob/report.json"));
        BatchResult again = grade(intake);

        assertThat(grader.graded).containsExactlyInAnyOrder("alice", "bob");
        assertThat(again.rows()).extracting(BatchRow::source).containsOnly(BatchRow.Source.KEPT);
        assertThat(Files.readAllBytes(out().resolve("bob/report.json"))).isEqualTo(before);
    }

    @Test
    void gradesAgainWhatHasChangedAndSaysWhy() throws Exception {
        grade(intake(entry("alice", "right"), entry("bob", "wrong")));
        BatchResult again = grade(intake(entry("alice", "right"), entry("bob", "right now")));

        assertThat(again.rows())
                .extracting(BatchRow::source)
                .containsExactly(BatchRow.Source.KEPT, BatchRow.Source.REGRADED);
        assertThat(report("bob").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report("bob").flags())
                .extracting(flag -> flag.says())
                .contains("Graded again: the sources have changed");
        assertThat(Files.readString(out().resolve("bob/feedback.html"))).contains("passed");
    }

    @Test
    void gradesAgainUnderAnotherSeedOrOtherLimits() throws Exception {
        Intake intake = intake(entry("alice", "right"));
        grade(intake);
        grade(new BatchSettings(Toy.EXERCISE, out(), OptionalLong.of(43), Limits.DEFAULT, 1, false), intake);
        assertThat(report("alice").flags())
                .extracting(flag -> flag.says())
                .contains("Graded again: the seed is another");
        Limits limits = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2), 64 << 20);
        grade(new BatchSettings(Toy.EXERCISE, out(), OptionalLong.of(43), limits, 1, false), intake);

        assertThat(report("alice").flags())
                .extracting(flag -> flag.says())
                .contains("Graded again: the limits are others");
        assertThat(grader.graded).hasSize(3);
    }

    @Test
    void gradesEverythingAgainWhenAsked() throws Exception {
        Intake intake = intake(entry("alice", "right"), entry("bob", "wrong"));
        grade(intake);
        grade(new BatchSettings(Toy.EXERCISE, out(), OptionalLong.empty(), Limits.DEFAULT, 2, true), intake);

        assertThat(grader.graded).hasSize(4);
    }

    @Test
    void goesOnWithTheSeedThatItBeganWith() throws Exception {
        Intake intake = intake(entry("alice", "right"));
        BatchSettings unseeded = new BatchSettings(Toy.EXERCISE, out(), OptionalLong.empty(), Limits.DEFAULT, 1, false);
        BatchResult first = grade(unseeded, intake);
        BatchResult second = grade(unseeded, intake);

        assertThat(second.seed()).isEqualTo(first.seed());
        assertThat(second.count(BatchRow.Source.KEPT)).isOne();
    }

    @Test
    void triesAFaultOfTheGraderAgainNextTime() throws Exception {
        Intake intake = intake(entry("alice", "fault"), entry("bob", "right"));

        assertThat(grade(intake).exitCode()).isEqualTo(3);
        grade(intake);

        assertThat(grader.graded).containsExactlyInAnyOrder("alice", "bob", "alice");
    }

    @Test
    void repairsWhatACrashLeftHalfDone() throws Exception {
        Intake intake = intake(entry("alice", "right"), entry("bob", "right"));
        grade(intake);
        Files.delete(out().resolve("alice/feedback.html"));
        Files.write(out().resolve("bob/report.json"), new byte[] {'{'});
        Files.write(out().resolve("bob/report.json.part"), new byte[] {'{'});

        grade(intake);

        assertThat(grader.graded).containsExactlyInAnyOrder("alice", "bob", "bob");
        assertThat(out().resolve("alice/feedback.html")).isNotEmptyFile();
        assertThat(report("bob").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void keepsNamesOfPeopleInsideItsFolder() throws Exception {
        String[] people = {
            "../../escape",
            "/etc/passwd",
            "..",
            ".",
            "",
            "CON",
            "alice",
            "Alice",
            "a/b",
            "a\\b",
            "-rf",
            "日本語",
            "x".repeat(300)
        };
        grade(intake(Stream.of(people).map(person -> entry(person, "right")).toArray(Intake.Entry[]::new)));

        List<String> names = new ArrayList<>();
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(out().resolve("results.json").toFile());
        for (JsonNode row : results.get("people")) {
            names.add(row.get("folder").asText());
            assertThat(report(row.get("folder").asText()).person())
                    .hasValue(row.get("name").asText());
        }
        assertThat(names).doesNotHaveDuplicates().hasSize(people.length);
        assertThat(names).extracting(String::toLowerCase).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}-]{0,69}"));
        try (Stream<Path> outside = Files.list(folder)) {
            assertThat(outside).containsExactly(out());
        }
    }

    @Test
    void keepsTheSourcesForAReplay() throws Exception {
        Intake.Entry alice = new Intake.Entry(
                "alice",
                true,
                false,
                "alice",
                Submission.of(new SourceFile("../MyLayer.java", "right ä"), new SourceFile("MYLAYER.java", "b")));
        grade(intake(alice));

        assertThat(StoredSources.beside(out().resolve("alice/report.json"))
                        .orElseThrow()
                        .files())
                .isEqualTo(alice.submission().files());
    }

    @Test
    void refusesAFolderOfAnotherExercise() throws Exception {
        Files.createDirectories(out());
        BatchIdentity.of("another-exercise", 1).write(out());

        assertThatThrownBy(() -> grade(intake(entry("alice", "right"))))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("another-exercise")
                .hasMessageContaining("--out");
        assertThat(grader.graded).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesAFolderThatAnotherBatchWritesTo() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CountingGrader slow = new CountingGrader() {
            @Override
            public Report grade(dev.gradus.engine.GradingRequest request, dev.gradus.engine.GradingListener listener) {
                entered.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.grade(request, listener);
            }
        };
        Thread first = new Thread(() -> {
            try {
                new Batch(settings(), slow, BatchListener.NONE).run(intake(entry("alice", "right")));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        first.start();
        entered.await();
        assertThatThrownBy(() -> grade(intake(entry("alice", "right"))))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageStartingWith("Another gradus is writing its results to");
        leave.countDown();
        first.join();

        assertThat(report("alice").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void countsARefusalAsNotPassedUnlessItIsPartOfSomethingGraded() throws Exception {
        List<Intake.Entry> alice = List.of(entry("alice", "right"));
        Intake partly = new Intake(alice, List.of(new Intake.Refusal("class/alice/link", "is a link")));
        Intake wholly = new Intake(alice, List.of(new Intake.Refusal("class/bob", "has no Java source")));

        assertThat(grade(partly).exitCode()).isZero();
        assertThat(grade(wholly).exitCode()).isEqualTo(1);
        assertThat(grade(new Intake(List.of(), wholly.refusals())).exitCode()).isEqualTo(2);
    }
}
