package dev.gradus.engine.submission;

import static dev.gradus.engine.submission.Archives.SOURCE;
import static dev.gradus.engine.submission.Archives.source;
import static dev.gradus.engine.submission.IntakeAssertions.files;
import static dev.gradus.engine.submission.IntakeAssertions.only;
import static dev.gradus.engine.submission.IntakeAssertions.people;
import static dev.gradus.engine.submission.IntakeAssertions.read;
import static dev.gradus.engine.submission.IntakeAssertions.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FoldersAndFilesTest {
    @TempDir
    Path folder;

    private Path write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    @Test
    void takesASingleFileWithoutKnowingItsOwner() throws IOException {
        Intake.Entry entry = only(read(write("MyNet.java", source())));

        assertThat(entry.person()).isEqualTo("MyNet");
        assertThat(entry.recognized()).isFalse();
        assertThat(entry.submission().files()).containsExactly(new SourceFile("MyNet.java", SOURCE));
        assertThat(entry.submission().notes()).isEmpty();
    }

    @Test
    void takesOneFolderPerPerson() throws IOException {
        write("class/alice/MyNet.java", source());
        write("class/alice/Layer.java", "class Layer {}".getBytes());
        write("class/bob/src/main/java/practice/MyNet.java", source());

        Intake intake = read(folder.resolve("class"));

        assertThat(people(intake)).containsExactly("alice", "bob");
        assertThat(files(intake.entries().get(0))).containsExactly("Layer.java", "MyNet.java");
        assertThat(intake.entries()).allMatch(Intake.Entry::recognized);
        assertThat(intake.refusals()).isEmpty();
    }

    @Test
    void takesOneFilePerPersonUnderTheNameThatJavacWants() throws IOException {
        write("alice.java", source());
        write("bob.java", source());

        Intake intake = read(folder);

        assertThat(people(intake)).containsExactly("alice", "bob");
        assertThat(intake.entries())
                .allSatisfy(entry -> assertThat(files(entry)).containsExactly("MyNet.java"));
        assertThat(intake.entries())
                .allSatisfy(entry -> assertThat(entry.submission().notes()).isEmpty());
    }

    @Test
    void looksThroughAFolderThatOnlyHoldsThePeople() throws IOException {
        write("download/homework/alice/MyNet.java", source());
        write("download/homework/bob/MyNet.java", source());

        assertThat(people(read(folder.resolve("download")))).containsExactly("alice", "bob");
    }

    @Test
    void takesAProjectAsOnePersons() throws IOException {
        write("alice/src/main/java/practice/MyNet.java", source());
        write("alice/src/test/java/practice/MyNetTest.java", "class MyNetTest {}".getBytes());

        Intake.Entry entry = only(read(folder.resolve("alice")));

        assertThat(entry.person()).isEqualTo("alice");
        assertThat(files(entry)).containsExactly("MyNet.java");
    }

    @Test
    void listsPeopleOfTheSameNameApart() throws IOException {
        write("monday/alice/MyNet.java", source());
        write("tuesday/alice/MyNet.java", "public class MyNet { int other; }".getBytes());
        write("tuesday/bob/MyNet.java", source());

        Intake intake = read(folder.resolve("monday"), folder.resolve("tuesday"));

        assertThat(people(intake)).containsExactly("alice", "alice (2)", "bob");
        assertThat(intake.entries().get(1).submission().notes())
                .contains("More than one entry is called alice; each is graded for itself");
    }

    @Test
    void passesOverWhatSystemsLeaveBehind() throws IOException {
        write("alice/MyNet.java", source());
        write("alice/MyNet.class", new byte[] {1});
        write("alice/.DS_Store", new byte[] {1});
        write("alice/Thumbs.db", new byte[] {1});
        write("alice/._MyNet.java", new byte[] {0, 5});
        write("__MACOSX/alice/MyNet.java", new byte[] {0, 5});
        write("bob/MyNet.java", source());

        Intake intake = read(folder);

        assertThat(people(intake)).containsExactly("alice", "bob");
        assertThat(intake.refusals()).isEmpty();
        assertThat(files(intake.entries().get(0))).containsExactly("MyNet.java");
    }

    @Test
    void saysWhoseFolderIsEmptyAndGradesTheOthers() throws IOException {
        write("class/alice/MyNet.java", source());
        Path empty = Files.createDirectories(folder.resolve("class/bob"));

        Intake intake = read(folder.resolve("class"));

        assertThat(people(intake)).containsExactly("alice");
        assertThat(intake.refusals()).containsExactly(new Intake.Refusal(empty.toString(), "is empty"));
    }

    @Test
    void saysNothingOfAnEmptyFolderInAProject() throws IOException {
        write("net/src/MyNet.java", source());
        Files.createDirectories(folder.resolve("net/lib"));

        Intake intake = read(folder.resolve("net"));

        assertThat(intake.entries()).hasSize(1);
        assertThat(intake.refusals()).isEmpty();
    }

    @Test
    void saysThatAFolderIsEmptyAndGradesTheOthers() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        write("alice/MyNet.java", source());

        Intake intake = read(folder.resolve("empty"), folder.resolve("alice/MyNet.java"));

        assertThat(intake.entries()).hasSize(1);
        assertThat(intake.refusals())
                .containsExactly(new Intake.Refusal(folder.resolve("empty").toString(), "has no Java source in it"));
    }

    @Test
    void saysWhatAPersonHandedInInstead() throws IOException {
        write("alice/report.pdf", new byte[] {1});
        write("bob/MyNet.java", source());

        Intake intake = read(folder);

        assertThat(people(intake)).containsExactly("bob");
        assertThat(intake.refusals())
                .containsExactly(new Intake.Refusal(
                        folder.resolve("alice").toString(), "has no Java source; it has report.pdf"));
    }

    @Test
    void refusesATenMegabyteSourceByItself() throws IOException {
        write("alice/MyNet.java", new byte[10 << 20]);
        write("bob/MyNet.java", source());

        Intake intake = read(folder);

        assertThat(people(intake)).containsExactly("bob");
        assertThat(intake.refusals())
                .containsExactly(new Intake.Refusal(
                        folder.resolve("alice/MyNet.java").toString(), "has 10.0 MB, and the limit is 256 KB"));
    }

    @Test
    void refusesMoreThanTwentySources() throws IOException {
        for (int i = 0; i < 21; i++) {
            write("alice/Part" + i + ".java", ("class Part" + i + " {}").getBytes());
        }
        write("bob/MyNet.java", source());

        Intake intake = read(folder);

        assertThat(people(intake)).containsExactly("bob");
        assertThat(sentences(intake)).containsExactly("has more than 20 sources, which is the limit");
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        Path secret = write("secret/Secret.java", source());
        write("class/alice/MyNet.java", source());
        write("class/bob/MyNet.java", source());
        Files.createSymbolicLink(folder.resolve("class/alice/Secret.java"), secret);
        Files.createSymbolicLink(folder.resolve("class/carol"), secret.getParent());

        Intake intake = read(folder.resolve("class"));

        assertThat(people(intake)).containsExactly("alice", "bob");
        assertThat(files(intake.entries().get(0))).containsExactly("MyNet.java");
        assertThat(sentences(intake))
                .containsOnly("is a link; links are not followed")
                .hasSize(2);
        assertThat(intake.entries().get(0).submission().notes())
                .containsExactly("Secret.java was left out: it is a link; links are not followed");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotWaitForAPipe() throws Exception {
        write("class/alice/MyNet.java", source());
        int made = new ProcessBuilder(
                        "mkfifo", folder.resolve("class/alice/Pipe.java").toString())
                .start()
                .waitFor();
        assertThat(made).isZero();

        assertThat(sentences(read(folder.resolve("class"))))
                .containsExactly("is neither a file nor a folder but a device or a pipe");
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        assumeTrue(!System.getProperty("user.name").equals("root"), "root may read everything");
        Path file = write("alice/MyNet.java", source());
        write("bob/MyNet.java", source());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));

        assertThat(read(folder).refusals())
                .containsExactly(new Intake.Refusal(file.toString(), "cannot be read: permission denied"));
    }

    @Test
    void refusesNamesThatCouldFoolAReader() throws IOException {
        write("class/alice/My\nNet.java", source());
        write("class/bob\u202e/MyNet.java", source());
        write("class/carol/MyNet.java", source());

        Intake intake = read(folder.resolve("class"));

        assertThat(people(intake)).containsExactly("carol");
        assertThat(sentences(intake)).containsOnly("has control characters or invisible marks in its name");
        assertThat(intake.refusals())
                .extracting(Intake.Refusal::path)
                .allSatisfy(path -> assertThat(path).doesNotContain("\n", "\u202e"));
    }

    @Test
    void saysThatAPathDoesNotExist() {
        assertThat(read(folder.resolve("nowhere")).refusals())
                .containsExactly(new Intake.Refusal(folder.resolve("nowhere").toString(), "does not exist"));
    }

    @Test
    void saysThatAFileIsNothingItKnows() throws IOException {
        assertThat(sentences(read(write("report.pdf", new byte[] {1, 2, 3, 4, 5}))))
                .containsExactly("is neither a Java source, a folder, a zip nor a tar.gz");
    }

    @Test
    void passesOverTheResultsOfAnEarlierGrading() throws IOException {
        write("class/alice/MyNet.java", source());
        write("class/bob/MyNet.java", source());
        write("class/results/alice/sources/MyNet.java", source());

        Intake intake =
                SubmissionReader.read(List.of(folder.resolve("class")), Optional.of(folder.resolve("class/results")));

        assertThat(people(intake)).containsExactly("alice", "bob");
    }

    @Test
    void takesOnesOwnFilesAsOneSubmission() throws Exception {
        Path net = write("mine/MyNet.java", source());
        write("mine/parts/Layer.java", "class Layer {}".getBytes());
        Path part = write("Other.java", "class Other {}".getBytes());

        assertThat(OwnFiles.read(List.of(net.getParent(), part)).files())
                .extracting(SourceFile::name)
                .containsExactly("Layer.java", "MyNet.java", "Other.java");
        assertThatThrownBy(() -> OwnFiles.read(List.of(folder.resolve("nowhere.java"))))
                .isInstanceOf(RefusedException.class)
                .hasMessage(folder.resolve("nowhere.java") + " does not exist");
    }
}
