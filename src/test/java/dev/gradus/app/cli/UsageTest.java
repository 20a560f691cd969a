package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.engine.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {
    @TempDir
    Path folder;

    @Test
    void listsExercisesForMachines() throws IOException {
        Program.Result result = Program.run("list", "--json");

        JsonNode list = new ObjectMapper().readTree(result.out());
        assertThat(list.isArray()).isTrue();
        assertThat(list.findValuesAsText("id")).contains("sigmoid-derivative", "two-layer-backprop", "xor-mlp");
        assertThat(list).allSatisfy(row -> {
            assertThat(row.get("title").asText()).isNotBlank();
            assertThat(row.get("topic").asText()).isNotBlank();
            assertThat(row.get("difficulty").asInt()).isBetween(1, 5);
            assertThat(row.get("minutes").asInt()).isPositive();
        });
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void listsExercisesByTopicForPeople() {
        assertThat(Program.run("list").out())
                .containsSubsequence(
                        "Activation functions",
                        "  sigmoid-derivative ",
                        "Layers and backpropagation",
                        "  two-layer-backprop ",
                        "●●●○○  90 min  Backpropagation through two layers");
    }

    @Test
    void saysItsVersion() {
        assertThat(Program.run("--version").out()).startsWith("gradus " + EngineVersion.CURRENT + " (Java ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list",
                "init",
                "next",
                "hint",
                "reset",
                "solution",
                "progress",
                "start",
                "check",
                "grade",
                "replay",
                "verify",
                "serve",
                "doctor",
                "quiz",
                "push",
                "pull",
                "completion"
            })
    void tellsExitCodesInTheHelpOfEveryCommand(String command) {
        Program.Result result = command.isEmpty() ? Program.run("--help") : Program.run(command, "--help");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Exit codes:").contains("3   a fault of Gradus or of this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "grade", "start", "verify"})
    void offersNearNamesForAnUnknownExercise(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("My.java"), "class My {}");
        Program.Result result = command.equals("verify") || command.equals("start")
                ? Program.run(command, "sigmoid-derivate")
                : Program.run(command, "sigmoid-derivate", file.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualToIgnoringNewLines(
                        "gradus: There is no exercise 'sigmoid-derivate'. Did you mean sigmoid-derivative?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--limit-time=10|'10' is not a time; write it like 500ms, 10s or 2m",
                "--limit-time=-1s|'-1s' is not a time; write it like 500ms, 10s or 2m",
                "--limit-time=99999m|'99999m' is out of range; it can be 100ms to 10m",
                "--limit-memory=128|'128' is not a size; write it like 64m, 128m or 1g",
                "--limit-memory=1m|'1m' is out of range; it can be 16m to 4g",
                "--limit-memory=999999999g|'999999999g' is out of range; it can be 16m to 4g",
                "--seed=luck|'luck' is not a seed; it is a whole number, or 16 hexadecimal digits",
                "--color=pink|expected one of [auto, always, never]",
                "--colour|Unknown option: '--colour'",
            })
    void refusesOptionsThatCannotBeRead(String option, String sentence) {
        Program.Result result = Program.run("check", option, "sigmoid-derivative", "My.java");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(sentence).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "10s,10000", "2m,120000"})
    void readsTimes(String text, long millis) {
        assertThat(new DurationConverter().convert(text).toMillis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"65536k,67108864", "128m,134217728", "128M,134217728", "1g,1073741824"})
    void readsSizes(String text, long bytes) {
        assertThat(new SizeConverter().convert(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"42,42", "-1,-1", "000000000000002a,42", "fb32370932e97c61,-346153708705711007"})
    void readsSeedsAsNumbersAndAsReportsShowThem(String text, long seed) {
        assertThat(new SeedConverter().convert(text)).isEqualTo(seed);
    }

    @Test
    void startsAnExerciseAndOverwritesNothing() throws IOException {
        Path target = folder.resolve("my work");
        Program.Result first = Program.run("start", "two-layer-backprop", target.toString());

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("gradus check two-layer-backprop '" + target);
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("STATEMENT.md", "CONTRACT.md", "MyTwoLayerBackprop.java");
        }
        assertThat(target.resolve("CONTRACT.md")).content().contains("interface TwoLayerBackprop");
        Path skeleton = target.resolve("MyTwoLayerBackprop.java");
        Files.writeString(skeleton, "my work of a week");
        Files.delete(target.resolve("STATEMENT.md"));
        Program.Result second = Program.run("start", "two-layer-backprop", target.toString());

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("is there already and is not overwritten");
        assertThat(skeleton).hasContent("my work of a week");
        assertThat(target.resolve("STATEMENT.md")).doesNotExist();
    }

    @Test
    void completesInTheShell() {
        assertThat(Program.run("completion").out()).contains("complete -F").contains("--unsafe-no-sandbox");
    }

    @Test
    void helpListsEveryCommandByTheNameThatItHas() {
        String help = Program.run("--help").out();

        assertThat(Commands.all()).allSatisfy((name, type) -> {
            assertThat(type.getAnnotation(CommandLine.Command.class).name()).isEqualTo(name);
            assertThat(help).containsPattern("(?m)^  " + name + " +\\p{Lu}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "check", "hint"})
    void aCommandHasTheSameHelpWhetherItsNameComesFirstOrAfterAnOption(String command) {
        assertThat(Program.run(command, "--help").out())
                .isEqualTo(Program.run("--color=never", command, "--help").out())
                .contains("--color=WHEN", "--debug", "Usage: gradus " + command);
    }

    @Test
    void asksForACommand() {
        Program.Result result = Program.run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Commands:").contains("a command is missing");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(Program.run("chek").err()).contains("gradus check");
    }

    @Test
    void neverColoursOutsideATerminal() {
        assertThat(Program.run("--help").out()).doesNotContain("\u001b");
        assertThat(List.of(ColorChoice.auto.on(false), ColorChoice.never.on(true), ColorChoice.always.on(false)))
                .containsExactly(false, false, true);
    }
}
