package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks inside a workspace: real processes, started from a folder inside it. */
@Timeout(value = 600, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkspaceChecksTest {
    private static final String NEURON = """
            package practice.t01_neurons;

            import dev.gradus.exercises.neurons.ThresholdNeuron;

            public final class MyThresholdNeuron implements ThresholdNeuron {
                public double weightedSum(double[] x, double[] w, double b) {
                    return Sums.products(x, w) + b;
                }

                public int step(double z) {
                    return z >= 0 ? 1 : 0;
                }

                public int predict(double[] x, double[] w, double b) {
                    return step(weightedSum(x, w, b));
                }
            }
            """;
    private static final String SUMS = """
            package practice.t01_neurons;

            /** Used by MyThresholdNeuron. */
            final class Sums {
                static double products(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }
            }
            """;

    @TempDir
    Path folder;

    private Path workspace;
    private Path topic;

    @BeforeEach
    void init() {
        workspace = folder.resolve("work");
        assertThat(Program.run("init", workspace.toString()).code()).isZero();
        topic = workspace.resolve("src/main/java/practice/t01_neurons");
    }

    private Program.Result run(String... arguments) throws IOException, InterruptedException {
        return Program.runProcess(workspace.resolve("src"), arguments);
    }

    private String progress() throws IOException {
        return Files.readString(workspace.resolve("progress.txt"));
    }

    @Test
    void checksTheCurrentExerciseWithTheClassesThatItUsesAndGoesOnAfterAPass() throws Exception {
        Files.writeString(topic.resolve("MyThresholdNeuron.java"), NEURON.replace("z >= 0", "z > 0"));
        Files.writeString(topic.resolve("Sums.java"), SUMS);
        Files.writeString(topic.resolve("Broken.java"), "this is no Java");

        Program.Result wrong = run("check");
        assertThat(wrong.err()).isEmpty();
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("partly right").endsWith("'gradus hint threshold-neuron' gives a hint.\n");
        assertThat(workspace.resolve("progress.txt")).doesNotExist();

        Files.writeString(topic.resolve("MyThresholdNeuron.java"), NEURON);
        Program.Result right = run("check");
        assertThat(right.code()).isZero();
        assertThat(right.out())
                .contains("passed")
                .endsWith("1 of 63 exercises are solved. 'gradus next' goes on, 'gradus solution threshold-neuron'"
                        + " shows the reference.\n");
        assertThat(progress()).contains(" threshold-neuron passed\n");

        String before = progress();
        assertThat(run("check", "threshold-neuron", "--json").out()).startsWith("{");
        assertThat(progress()).isEqualTo(before);
        Program.Result next = run("check");
        assertThat(next.code()).isEqualTo(1);
        assertThat(next.out()).contains("'gradus hint perceptron-update'");
    }

    @Test
    void recordsAPassOfANamedFileOnlyIfTheFileIsInTheWorkspace() throws Exception {
        Path elsewhere = folder.resolve("MyThresholdNeuron.java");
        Files.writeString(
                elsewhere,
                NEURON.replace("Sums.products(x, w)", "sum(x, w)")
                        .replaceFirst(
                                "\\{\n",
                                "{\n"
                                        + SUMS.substring(SUMS.indexOf("    static"), SUMS.lastIndexOf('}'))
                                                .replace("products", "sum")));

        assertThat(run("check", "threshold-neuron", elsewhere.toString()).code())
                .isZero();
        assertThat(workspace.resolve("progress.txt")).doesNotExist();

        Files.copy(elsewhere, topic.resolve("MyThresholdNeuron.java"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("check", "threshold-neuron", "main/java/practice/t01_neurons/MyThresholdNeuron.java")
                        .code())
                .isZero();
        assertThat(progress()).contains(" threshold-neuron passed\n");
    }

    @Test
    void checkAllFindsWhatPassesAfterTheProgressWasLost() throws Exception {
        Files.writeString(topic.resolve("MyThresholdNeuron.java"), NEURON);
        Files.writeString(topic.resolve("Sums.java"), SUMS);
        Files.writeString(topic.resolve("MyPerceptronUpdate.java"), "class MyPerceptronUpdate { \u001b[31m }");
        Files.delete(topic.resolve("MyXorByHand.java"));
        Files.writeString(workspace.resolve("progress.txt"), "nonsense\n");

        Program.Result all = run("check", "all");

        assertThat(all.err()).startsWith("gradus: 1 line of progress.txt cannot be read: it is kept as ");
        assertThat(all.out())
                .contains("✓ threshold-neuron ", "✗ perceptron-update ", "does not compile", "? xor-by-hand ")
                .contains("there is no MyXorByHand.java; 'gradus reset xor-by-hand' hands it out again")
                .endsWith("1 passed, 1 did not, 61 not begun.\n")
                .doesNotContain("\u001b");
        assertThat(all.code()).isEqualTo(1);
        assertThat(progress()).contains(" threshold-neuron passed\n");

        Files.delete(topic.resolve("MyPerceptronUpdate.java"));
        Program.Result json = run("check", "all", "--json");
        JsonNode rows = new ObjectMapper().readTree(json.out());
        assertThat(json.code()).isZero();
        assertThat(rows).hasSize(63);
        assertThat(rows.get(0).get("verdict").asText()).isEqualTo("passed");
        assertThat(rows.get(0).get("points").asDouble())
                .isEqualTo(rows.get(0).get("maxPoints").asDouble());
        assertThat(rows.get(1).get("verdict").asText()).isEqualTo("missing");
        assertThat(rows.get(2).get("verdict").asText()).isEqualTo("not-begun");
    }
}
