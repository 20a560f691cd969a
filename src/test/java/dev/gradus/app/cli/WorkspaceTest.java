package dev.gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in a workspace that needs no grading, by the program's own commands. */
class WorkspaceTest {
    private static final String FIRST = "threshold-neuron";
    private static final String SECOND = "perceptron-update";
    private static final String FIRST_FILE = "src/main/java/practice/t01_neurons/MyThresholdNeuron.java";
    private static final String MINE = "// my work of a week\n";

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void init() {
        workspace = folder.resolve("my work");
        Program.Result made = Program.run("init", workspace.toString());
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(made.out()).startsWith("63 exercises are in ").contains("cd '" + workspace + "'", "gradus next");
    }

    private Program.Result run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--workspace");
        all.add(workspace.toString());
        return Program.run(all.toArray(String[]::new));
    }

    private Path file(String name) {
        return workspace.resolve(name);
    }

    private Path progress() {
        return file("progress.txt");
    }

    private void happened(String... events) throws IOException {
        Files.writeString(progress(), String.join("\n", events) + "\n");
    }

    private List<String> events() throws IOException {
        return Files.readAllLines(progress()).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private List<Path> below(String name, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(file(name))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void statementsAreNumberedInTheOrderOfTheCatalogueAndSkeletonsAreBesideThem() throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(Program.run("list", "--json").out());

        List<String> ids = below("src/main/java", ".md").stream()
                .map(path -> path.getFileName()
                        .toString()
                        .replaceFirst("^\\d\\d-", "")
                        .replace(".md", ""))
                .toList();
        assertThat(ids).containsExactlyElementsOf(list.findValuesAsText("id"));
        assertThat(below("src/main/java", ".java")).hasSize(ids.size());
        assertThat(file("src/main/java/practice/t02_activations/08-relu.md"))
                .content()
                .startsWith("# ")
                .contains("`MyRelu.java`", "`gradus check relu`");
        assertThat(file("src/main/java/practice/t02_activations/MyRelu.java"))
                .content()
                .startsWith("package practice.t02_activations;\n\n")
                .contains("class MyRelu implements Relu");
    }

    @Test
    void everySkeletonCompilesWithTheRepositoryAlone() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp"));
        arguments.add(below("repository", ".jar").stream()
                .map(Path::toString)
                .filter(jar -> !jar.endsWith("-sources.jar"))
                .collect(Collectors.joining(File.pathSeparator)));
        below("src/main/java", ".java").forEach(source -> arguments.add(source.toString()));

        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, OutputStream.nullOutputStream(), System.err, arguments.toArray(String[]::new));

        assertThat(code).isZero();
    }

    @Test
    void theProjectNamesEveryJarOfItsRepositoryByItsVersion() throws IOException {
        String pom = Files.readString(file("pom.xml"));
        String repository = file("repository").toString();

        assertThat(pom)
                .contains("<maven.compiler.release>17</maven.compiler.release>")
                .doesNotContain("@");
        assertThat(below("repository", ".pom")).isNotEmpty().allSatisfy(path -> {
            Path version = path.getParent();
            assertThat(pom)
                    .contains("<artifactId>" + version.getParent().getFileName() + "</artifactId>\n      <version>"
                            + version.getFileName() + "</version>");
            assertThat(path.toString()).startsWith(repository + "/dev/gradus/workspace/");
        });
        for (Path jar : below("repository", ".jar")) {
            assertThat(Path.of(jar + ".sha1")).hasContent(digest("SHA-1", Files.readAllBytes(jar)));
        }
    }

    @Test
    void theProjectIsCompiledByTheSamePluginAsGradus() throws IOException {
        String version =
                Files.readString(Path.of("../pom.xml")).replaceFirst("(?s).*<compiler-plugin.version>([^<]+)<.*", "$1");

        assertThat(file("pom.xml"))
                .content()
                .contains("<artifactId>maven-compiler-plugin</artifactId>\n        <version>" + version + "</version>");
    }

    @Test
    void theJarOfContractsHasNoSkeletonNoStatementAndNoHint() throws IOException {
        List<Path> jars = below("repository/dev/gradus/workspace/gradus-exercises", ".jar");

        assertThat(jars).hasSize(2);
        assertThat(entries(jars.get(1)))
                .contains("dev/gradus/exercises/activations/Relu.class", "dev/gradus/matrix/Matrices.class")
                .noneMatch(entry -> entry.matches("(practice|sources|exercises|questions)/.*|.*\\.(md|yaml|java)"));
        assertThat(entries(jars.get(0)))
                .contains("dev/gradus/exercises/activations/Relu.java")
                .noneMatch(entry -> entry.startsWith("practice/"));
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSecondInitWritesNothingWhereNothingIsNew() throws IOException {
        Program.Result second = Program.run("init", workspace.toString());

        assertThat(second.out()).isEqualTo("Nothing is new in " + workspace + ".\n");
        assertThat(second.err()).isEmpty();
        assertThat(below("", ".part")).isEmpty();
    }

    @Test
    void aSecondInitHandsOutWhatIsMissingAndChangesNoEditedFile() throws IOException {
        Path statement = file("src/main/java/practice/t01_neurons/01-threshold-neuron.md");
        Path relu = file("src/main/java/practice/t02_activations/MyRelu.java");
        String reluBefore = Files.readString(relu);
        for (Path edited : List.of(file(FIRST_FILE), statement, file("pom.xml"), file("README.md"))) {
            Files.writeString(edited, MINE);
        }
        Files.delete(relu);

        Program.Result second = Program.run("init", workspace.toString());

        assertThat(second.out()).contains("1 exercise (relu)");
        assertThat(second.err()).isEmpty();
        assertThat(relu).hasContent(reluBefore.strip());
        for (Path edited : List.of(file(FIRST_FILE), statement, file("pom.xml"), file("README.md"))) {
            assertThat(edited).content().isEqualTo(MINE);
        }
    }

    /** Makes a file as an earlier version would have handed it out. */
    private void handedOutEarlier(String name, String earlierName, String content) throws IOException {
        Files.delete(file(name));
        Files.writeString(file(earlierName), content);
        String list = Files.readString(file(".gradus/handed-out"))
                .lines()
                .map(line -> line.endsWith("  " + name)
                        ? digest("SHA-256", content.getBytes(StandardCharsets.UTF_8)) + "  " + earlierName
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file(".gradus/handed-out"), list);
    }

    @Test
    void anUpdateRenewsWhatWasNotEditedAndTakesBackAStatementUnderItsEarlierNumber() throws IOException {
        String topic = "src/main/java/practice/t02_activations/";
        String now = Files.readString(file(topic + "08-relu.md"));
        handedOutEarlier(topic + "08-relu.md", topic + "07-relu.md", "# Earlier\n");
        handedOutEarlier(FIRST_FILE, FIRST_FILE, "// an earlier skeleton\n");
        handedOutEarlier("README.md", "README.md", "Earlier\n");
        Files.writeString(file("README.md"), MINE);

        Program.Result second = Program.run("init", workspace.toString());

        assertThat(second.code()).isZero();
        assertThat(file(topic + "07-relu.md")).doesNotExist();
        assertThat(file(topic + "08-relu.md")).content().isEqualTo(now);
        assertThat(file(FIRST_FILE)).content().contains("class MyThresholdNeuron");
        assertThat(file("README.md")).content().isEqualTo(MINE);
        assertThat(second.err()).contains("README.md is different now, and was left as you edited it");
    }

    @Test
    void aFileThatWasMovedIsNotHandedOutAgain() throws IOException {
        Path moved = file("src/main/java/mine/MyThresholdNeuron.java");
        Files.createDirectories(moved.getParent());
        Files.move(file(FIRST_FILE), moved);

        Program.run("init", workspace.toString());

        assertThat(file(FIRST_FILE)).doesNotExist();
        assertThat(run("next").out()).contains(moved.toString());
    }

    @Test
    void initRefusesAFolderWithSomethingElseAndLeavesItAlone() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), MINE);
        Program.Result notEmpty = Program.run("init", other.toString());
        Program.Result aFile = Program.run("init", other.resolve("thesis.txt").toString());
        Program.Result inside = Program.run("init", file("src/again").toString());

        assertThat(notEmpty.code()).isEqualTo(2);
        assertThat(notEmpty.err())
                .isEqualTo("gradus: " + other
                        + " is not empty and is no workspace; name a new or an empty folder: gradus init DIR\n");
        assertThat(other).isDirectoryNotContaining(path -> !path.endsWith("thesis.txt"));
        assertThat(aFile.err()).contains("is a file; name a new or an empty folder");
        assertThat(inside.err()).contains("is inside the workspace " + workspace + "; name that one");
        assertThat(file("src/again")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "hint", "reset", "solution", "progress", "check", "check all"})
    void commandsOfAWorkspaceSayHowToGetOne(String command) {
        Program.Result result = Program.run(command.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("gradus: This folder is not in a workspace; change into one, or type 'gradus init DIR' to"
                        + " make one\n");
    }

    @Test
    void aFolderThatIsNamedAndNoWorkspaceIsSaidWithTheCommandThatMakesOne() {
        assertThat(Program.run("list", "--workspace", folder.resolve("no one").toString())
                        .err())
                .isEqualTo("gradus: " + folder.resolve("no one")
                        + " is not in a workspace; to make one, type: gradus init '" + folder.resolve("no one")
                        + "'\n");
    }

    @Test
    void checkWithoutAFileOutsideAWorkspaceSaysHowToNameIt() {
        assertThat(Program.run("check", "relu").err())
                .isEqualTo(
                        "gradus: There is no file to check; name it, as in 'gradus check relu MyRelu.java', or change"
                                + " into a workspace, which 'gradus init DIR' makes\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "hint", "reset", "solution", "check"})
    void commandsOfAWorkspaceOfferNearNames(String command) {
        Program.Result result = run(command, "relus");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("gradus: There is no exercise 'relus'. Did you mean relu");
    }

    @Test
    void anExerciseThatIsGoneIsSaidToBeGone() throws IOException {
        happened("2026-05-03T14:10:00Z rectifier passed", "2026-05-03T14:11:00Z rectifier current");

        assertThat(run("hint", "rectifier").err()).contains("'rectifier' is not among the exercises any more");
        assertThat(run("progress").out()).contains("0 of 63", "Current: " + FIRST);
        assertThat(events()).contains("rectifier passed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format 99|has format 99, and this Gradus knows format 1",
                "nonsense|does not say which format the workspace has; write 'format 1' into it"
            })
    void aWorkspaceOfAnotherFormatIsNotTouched(String mark, String sentence) throws IOException {
        Files.writeString(file(".gradus/workspace"), mark);

        assertThat(run("next").err()).contains(sentence);
        assertThat(Program.run("init", workspace.toString()).err()).contains(sentence);
        assertThat(progress()).doesNotExist();
    }

    @Test
    void nextGoesOnFromWhatWasChosenOrPassedLastAndSkipsWhatIsSolved() throws IOException {
        happened(
                "2026-05-03T14:10:00Z threshold-neuron passed",
                "2026-05-03T14:11:00Z perceptron-training passed",
                "2026-05-03T14:12:00Z threshold-neuron current",
                "2026-05-03T14:13:00Z threshold-neuron passed");

        assertThat(run("next").out()).contains("(perceptron-update, about").contains("MyPerceptronUpdate.java");
        assertThat(run("next").out()).contains("(linear-separability, about");
        assertThat(run("next", "two-layer-backprop").out()).contains("t04_layers", "gradus check");
        assertThat(run("progress").out()).contains("Current: two-layer-backprop");
        assertThat(run("next", "hyperparameter-sweep").code()).isZero();
        assertThat(run("next", "library-comparison").code()).isZero();
        assertThat(events()).last().isEqualTo("library-comparison current");
    }

    @Test
    void afterTheLastExerciseNextBeginsWithTheFirstThatIsNotSolved() throws IOException {
        List<String> ids =
                new ObjectMapper().readTree(Program.run("list", "--json").out()).findValuesAsText("id");
        run("next", ids.get(ids.size() - 1));

        assertThat(run("next").out()).contains("(" + FIRST + ", about");

        happened(
                ids.stream().map(id -> "2026-05-03T14:10:00Z " + id + " passed").toArray(String[]::new));
        assertThat(run("next").out()).contains("All 63 exercises are solved.");
        assertThat(run("hint").err()).contains("All 63 exercises are solved; name one of them");
    }

    @Test
    void hintsComeOneByOneAndAreRecorded() throws IOException {
        String first = run("hint").out();
        String second = run("hint").out();

        assertThat(first).startsWith("Hint 1 of ").contains(" to " + FIRST);
        assertThat(second).startsWith("Hint 2 of ");
        assertThat(events()).containsExactly(FIRST + " hint 1", FIRST + " hint 2");
        int all = Integer.parseInt(first.replaceFirst("(?s)Hint 1 of (\\d+).*", "$1"));
        for (int i = 2; i < all; i++) {
            run("hint");
        }
        assertThat(run("hint").out())
                .contains("Hint 1 of", "Hint " + all + " of " + all)
                .endsWith("Those were all. The solution is shown by  gradus solution " + FIRST + " --give-up\n");
        assertThat(events()).hasSize(all);
        assertThat(run("progress").out()).contains("Hints were seen to 1");
    }

    @Test
    void theSolutionIsShownAfterAPassOrAfterGivingUpWhichIsRecordedOnce() throws IOException {
        Program.Result early = run("solution", SECOND);
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.out()).isEmpty();
        assertThat(early.err()).contains("'gradus solution " + SECOND + " --give-up'");

        assertThat(run("solution", SECOND, "--give-up").out()).contains("class ReferencePerceptronUpdate");
        assertThat(run("solution", SECOND, "--give-up").out()).contains("class ReferencePerceptronUpdate");
        assertThat(run("solution", SECOND).out()).contains("class ReferencePerceptronUpdate");
        assertThat(events()).containsExactly(SECOND + " gave-up");

        happened("2026-05-03T14:10:00Z " + FIRST + " passed");
        assertThat(run("solution").out()).contains("class ReferenceThresholdNeuron");
    }

    @Test
    void resetKeepsWhatWasWrittenAndPutsTheSkeletonBack() throws IOException {
        happened("2026-05-03T14:10:00Z " + FIRST + " passed");
        String skeleton = Files.readString(file(FIRST_FILE));
        Files.writeString(file(FIRST_FILE), MINE);

        Program.Result unsure = run("reset", FIRST);
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.err()).contains("has your work in it").contains("'gradus reset " + FIRST + " --yes'");
        assertThat(file(FIRST_FILE)).content().isEqualTo(MINE);

        Program.Result sure = run("reset", FIRST, "--yes");
        assertThat(sure.code()).isZero();
        assertThat(file(FIRST_FILE)).content().isEqualTo(skeleton);
        List<Path> backups = below(".gradus/backups", ".java");
        assertThat(backups).hasSize(1);
        assertThat(sure.out()).contains("kept as " + backups.get(0));
        assertThat(run("progress").out()).contains("0 of 63");

        Files.copy(backups.get(0), file(FIRST_FILE), StandardCopyOption.REPLACE_EXISTING);
        assertThat(file(FIRST_FILE)).content().isEqualTo(MINE);
        run("reset", FIRST, "--yes");
        assertThat(below(".gradus/backups", ".java")).hasSize(2);
    }

    @Test
    void resetOfAnUntouchedOrMissingFileNeedsNoBackup() throws IOException {
        assertThat(run("reset", FIRST).out()).contains("is as it was handed out; there is nothing to put back");
        String skeleton = Files.readString(file(FIRST_FILE));
        Files.delete(file(FIRST_FILE));

        assertThat(run("reset", FIRST).code()).isZero();
        assertThat(file(FIRST_FILE)).content().isEqualTo(skeleton);
        assertThat(file(".gradus/backups")).doesNotExist();
    }

    @Test
    void resetKeepsThePackageOfTheFolderThatAFileWasMovedTo() throws IOException {
        Path moved = file("src/main/java/mine/MyThresholdNeuron.java");
        Files.createDirectories(moved.getParent());
        Files.delete(file(FIRST_FILE));
        Files.writeString(moved, MINE);

        run("reset", FIRST, "--yes");

        assertThat(moved).content().startsWith("package mine;\n\nimport");
    }

    @Test
    void aFileThatIsThereTwiceIsNamedWithBothItsPlaces() throws IOException {
        Path copy = file("src/main/java/mine/MyThresholdNeuron.java");
        Files.createDirectories(copy.getParent());
        Files.copy(file(FIRST_FILE), copy);

        for (String command : List.of("check", "next", "reset")) {
            Program.Result result = run(command, FIRST);

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .contains("MyThresholdNeuron.java is there twice, as " + copy + " and as " + file(FIRST_FILE))
                    .contains("gradus check " + FIRST + " '" + copy + "'");
        }
    }

    @Test
    void aMissingFileIsSaidWithTheCommandThatBringsItBack() throws IOException {
        Files.delete(file(FIRST_FILE));

        assertThat(run("check").err())
                .contains("There is no MyThresholdNeuron.java below ")
                .contains("'gradus reset " + FIRST + "' hands it out again");
    }

    @Test
    void listMarksWhatIsSolvedAndTheCurrentOne() throws IOException {
        happened("2026-05-03T14:10:00Z " + FIRST + " passed");

        assertThat(run("list").out()).contains("✓ " + FIRST + " ", "→ " + SECOND + " ", "  perceptron-training ");
        JsonNode rows = new ObjectMapper().readTree(run("list", "--json").out());
        assertThat(rows.get(0).get("solved").asBoolean()).isTrue();
        assertThat(rows.get(1).get("solved").asBoolean()).isFalse();
        assertThat(new ObjectMapper()
                        .readTree(Program.run("list", "--json").out())
                        .get(0)
                        .has("solved"))
                .isFalse();
    }

    @Test
    void progressIsForPeopleAndForMachines() throws IOException {
        happened(
                "2026-05-03T14:09:00+02:00 " + FIRST + " hint 2",
                "2026-05-03T14:10:00Z " + FIRST + " passed",
                "2026-05-03T14:10Z " + SECOND + " gave-up");

        assertThat(run("progress").out())
                .startsWith("1 of 63 exercises are solved.\n")
                .contains("■■□□□□□□□□   1 of  5  Neurons and what they can express")
                .contains("Hints were seen to 1, the solution before a pass of 1.");
        JsonNode json = new ObjectMapper().readTree(run("progress", "--json").out());
        assertThat(json.get("solved").asInt()).isEqualTo(1);
        assertThat(json.get("exercises").asInt()).isEqualTo(63);
        assertThat(json.get("current").asText()).isEqualTo(SECOND);
        assertThat(json.at("/each/0/hints").asInt()).isEqualTo(2);
        assertThat(json.at("/each/1/gaveUp").asBoolean()).isTrue();
    }

    @Test
    void aProgressFileEditedIntoNonsenseIsKeptAsideAndWhatCanBeReadGoesOn() throws IOException {
        String nonsense = "# mine\r\n2026-05-03T14:10:00Z " + FIRST + " passed\r\n"
                + "yesterday \u001b[31mrelu passed\r\n2026-05-03T14:10:00Z relu hint 0\r\n"
                + "9999999-05-03T14:10:00Z relu passed\r\n2026-05-03T14:10:00Z ../relu passed\r\n\u0000\uFFFE\r\n";
        Files.writeString(progress(), nonsense);

        Program.Result result = run("list");

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .startsWith("gradus: 5 lines of progress.txt cannot be read: it is kept as progress.txt.unreadable-")
                .endsWith("'gradus check all' finds what passes\n")
                .doesNotContain("\u001b");
        assertThat(result.out()).contains("✓ " + FIRST + " ");
        try (Stream<Path> files = Files.list(workspace)) {
            assertThat(files.filter(file -> file.toString().contains("unreadable")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().isEqualTo(nonsense));
        }
        assertThat(progress()).content().contains("# mine\n");
        assertThat(events()).containsExactly(FIRST + " passed");
        assertThat(run("list").err()).isEmpty();
    }

    @Test
    void aProgressFileThatIsNoFileIsSaidInOneSentence() throws IOException {
        Files.createDirectory(progress());

        Program.Result result = run("next");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines()).singleElement().asString().contains("progress.txt cannot be read");
    }

    @Test
    void whatHappensNowComesLastAlsoWhereTheClockWasPutBack() throws IOException {
        happened("2150-01-01T00:00:00Z " + FIRST + " passed", "2150-01-01T00:00:00Z " + SECOND + " current");

        run("next", "relu");

        assertThat(events()).last().isEqualTo("relu current");
        assertThat(Files.readAllLines(progress())).last().isEqualTo("2150-01-01T00:00:00.001Z relu current");
    }

    @Test
    void mergingRefusesWhatIsNoProgressAndChangesNothing() throws IOException {
        happened("2026-05-03T14:10:00Z " + FIRST + " passed");
        Path nonsense = Files.writeString(folder.resolve("poem.txt"), "roses are red\n");

        assertThat(run("progress", "--merge", nonsense.toString()).err())
                .contains("Nothing in " + nonsense + " can be read as progress");
        assertThat(run("progress", "--merge", folder.resolve("nowhere").toString())
                        .code())
                .isEqualTo(2);
        assertThat(progress()).content().isEqualTo("2026-05-03T14:10:00Z " + FIRST + " passed\n");
    }
}
