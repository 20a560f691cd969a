package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.engine.pack.ContentReader;
import dev.gradus.exercises.activations.SigmoidDerivative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes of the program, real submissions, in whatever sandbox this machine has. */
@Timeout(value = 600, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GradingCommandsTest {
    private static final String EXERCISE = "sigmoid-derivative";
    private static final String RIGHT = """
            package practice;

            import dev.gradus.exercises.activations.SigmoidDerivative;

            public final class MySigmoidDerivative implements SigmoidDerivative {
                public double sigmoid(double z) {
                    if (z >= 0) {
                        return 1 / (1 + Math.exp(-z));
                    }
                    double e = Math.exp(z);
                    return e / (1 + e);
                }

                public double derivative(double z) {
                    return sigmoid(z) * sigmoid(-z);
                }
            }
            """;
    private static final String WRONG = RIGHT.replace("sigmoid(z) * sigmoid(-z)", "z * (1 - z)");

    @TempDir
    Path folder;

    private Path right;
    private Path wrong;

    @BeforeEach
    void write() throws IOException {
        right = Files.writeString(
                Files.createDirectories(folder.resolve("right")).resolve("MySigmoidDerivative.java"), RIGHT);
        wrong = Files.writeString(
                Files.createDirectories(folder.resolve("wrong")).resolve("MySigmoidDerivative.java"), WRONG);
    }

    private Program.Result run(String... arguments) throws IOException, InterruptedException {
        return Program.runProcess(folder, arguments);
    }

    private static JsonNode json(Program.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void passesARightAnswer() throws Exception {
        Program.Result result = run("check", EXERCISE, right.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("passed");
        assertThat(result.code()).isZero();
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        Program.Result result = run("check", "--json", EXERCISE, wrong.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(json(result).get("verdict").asText()).isEqualTo("partial");
        assertThat(json(result).at("/diagnoses/0/mistakes/0").asText()).isEqualTo("formula-on-z");
    }

    @Test
    void failsTheSkeleton() throws Exception {
        Path skeleton = folder.resolve("MySigmoidDerivative.java");
        Files.writeString(skeleton, new ContentReader(SigmoidDerivative.class).source("practice.MySigmoidDerivative"));

        assertThat(run("check", EXERCISE, skeleton.toString()).code()).isEqualTo(1);
    }

    @Test
    void saysInOneSentenceWhatItCannotCheck() throws Exception {
        Program.Result missing = run("check", EXERCISE, "nowhere.java");
        Files.write(folder.resolve("Huge.java"), new byte[10 << 20]);
        Program.Result huge = run("check", EXERCISE, "Huge.java");

        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).isEqualTo("gradus: nowhere.java does not exist\n");
        assertThat(huge.code()).isEqualTo(2);
        assertThat(huge.err()).isEqualTo("gradus: Huge.java has 10.0 MB, and the limit is 256 KB\n");
    }

    private Path download() throws IOException {
        Path zip = folder.resolve("submissions.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "doejane_late_12345_67890_MySigmoidDerivative-1.java", RIGHT);
            entry(out, "roejohn_99_67891_MySigmoidDerivative.java", WRONG);
            entry(out, "../../poejim_7_8_MySigmoidDerivative.java", RIGHT);
            entry(out, "coejack_11_67892_report.pdf", "%PDF");
        }
        return zip;
    }

    private static void entry(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void gradesADownloadAndGoesOnFromIt() throws Exception {
        String zip = download().toString();
        Program.Result first = run("grade", EXERCISE, zip, "--out", "results", "--seed", "42", "--jobs", "2");

        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out())
                .containsSubsequence("doejane", "passed", "roejohn", "partial")
                .contains("2 submissions: 1 passed, 1 partial.")
                .contains("Seed 000000000000002a.");
        assertThat(first.err())
                .contains("leads out of its archive with '..'")
                .contains("coejack_11_67892_report.pdf has no Java source; it has report.pdf");
        Path report = folder.resolve("results/doejane/report.json");
        assertThat(new ObjectMapper().readTree(report.toFile()).get("verdict").asText())
                .isEqualTo("passed");
        assertThat(folder.resolve("results/summary.html")).content().contains("roejohn");
        FileTime before = Files.getLastModifiedTime(report);

        Program.Result second = run("grade", EXERCISE, zip, "--out", "results", "--json");

        assertThat(json(second).at("/people/1/verdict").asText()).isEqualTo("partial");
        assertThat(Files.getLastModifiedTime(report)).isEqualTo(before);
        Program.Result replay = run("replay", "results/roejohn");
        assertThat(replay.err()).isEqualTo("gradus: the same outcome as in the report.\n");
        assertThat(replay.code()).isZero();
    }

    @Test
    void writesTheSameReportsWhateverTheNumberOfJobs() throws Exception {
        Path submissions = folder.resolve("class");
        String[] derivatives = {"sigmoid(z) * sigmoid(-z)", "z * (1 - z)", "sigmoid(z)", "0", "1 / (z - z)", "-0.25"};
        for (int i = 0; i < derivatives.length; i++) {
            Path person = Files.createDirectories(submissions.resolve("person" + i));
            Files.writeString(
                    person.resolve("MySigmoidDerivative.java"),
                    RIGHT.replace("sigmoid(z) * sigmoid(-z)", derivatives[i]));
        }

        run("grade", EXERCISE, "class", "--out", "alone", "--seed", "42", "--jobs", "1");
        run("grade", EXERCISE, "class", "--out", "together", "--seed", "42", "--jobs", "4");

        for (int i = 0; i < derivatives.length; i++) {
            String report = "person" + i + "/report.json";
            assertThat(untimed(folder.resolve("together").resolve(report)))
                    .as(report)
                    .isEqualTo(untimed(folder.resolve("alone").resolve(report)));
        }
        assertThat(folder.resolve("together/results.csv")).hasSameTextualContentAs(folder.resolve("alone/results.csv"));
    }

    private static JsonNode untimed(Path report) throws IOException {
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(report.toFile());
        assertThat(tree.remove("timing")).isNotNull();
        return tree;
    }

    @Test
    void showsWhomItWouldGrade() throws Exception {
        Program.Result result = run("grade", EXERCISE, download().toString(), "--dry-run");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("doejane", "MySigmoidDerivative.java  late", "roejohn")
                .contains("2 submissions would be graded into gradus-results/sigmoid-derivative.");
        assertThat(folder.resolve("gradus-results")).doesNotExist();
    }

    @Test
    void endsWithTwoWhereNothingCanBeGraded() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        Program.Result result = run("grade", EXERCISE, "empty");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                        gradus: empty has no Java source in it.
                        gradus: Nothing can be graded in empty, for the reasons above
                        """);
    }

    @Test
    void saysWhatDiffersInAReplay() throws Exception {
        run("grade", EXERCISE, "wrong", "--out", "results");
        Path report = folder.resolve("results/MySigmoidDerivative/report.json");
        ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(report.toFile());
        ((ObjectNode) tree.get("provenance")).put("jdk", "1.4.2");
        ((ObjectNode) tree.get("provenance")).put("engineVersion", "0.0.1");
        Files.writeString(report, tree.toString());

        Program.Result same = run("replay", report.toString());
        Program.Result other = run("replay", report.toString(), "--source", right.toString());

        assertThat(same.code()).isZero();
        assertThat(same.err())
                .contains("the JDK: was 1.4.2, is " + System.getProperty("java.version"))
                .contains("the version of Gradus: was 0.0.1");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("the sources: was ").contains("verdict: was partial, is passed");
    }

    @Test
    void refusesAReportThatIsNone() throws Exception {
        Files.writeString(folder.resolve("report.json"), "not a report");

        Program.Result result = run("replay", "report.json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("gradus: report.json: This is not JSON")
                .doesNotContain("\tat ");
    }
}
