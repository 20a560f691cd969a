package dev.gradus.engine.submission;

import static dev.gradus.engine.submission.Archives.source;
import static dev.gradus.engine.submission.Archives.zip;
import static dev.gradus.engine.submission.IntakeAssertions.files;
import static dev.gradus.engine.submission.IntakeAssertions.only;
import static dev.gradus.engine.submission.IntakeAssertions.people;
import static dev.gradus.engine.submission.IntakeAssertions.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningSystemDownloadsTest {
    @TempDir
    Path folder;

    private Intake readZip(byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("submissions.zip"), bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "doejane_12345_67890_MyNet.java,            doejane,    false",
        "doejane_late_12345_67890_MyNet.java,       doejane,    true",
        "doejane_LATE_12345_67890_MyNet.java,       doejane,    true",
        "doejane_12345_67890_MyNet-1.java,          doejane,    false",
        "doejane_12345_67890_MyNet (2).java,        doejane,    false",
        "doejane_12345_67890_MyNet.java.txt,        doejane,    false",
        "doejane_12345_67890_mynet.java,            doejane,    false",
        "latelisa_12345_67890_MyNet.java,           latelisa,   false",
        "doe_jane_12345_67890_My_1_2_Net.java,      doe_jane,   false",
        "Jane Doe_123_assignsubmission_file_MyNet.java, Jane Doe, false",
        "Jane_Doe_123_assignsubmission_file_/MyNet.java, Jane Doe, false",
        "Jane Doe_123_assignsubmission_file/src/practice/MyNet.java, Jane Doe, false",
        "Participant_123_assignsubmission_file_/MyNet.java, Participant 123, false",
        "Participant_123/MyNet.java,                Participant 123, false",
    })
    void understandsNamesOfDownloads(String path, String person, boolean late) throws IOException {
        Intake.Entry entry = only(readZip(zip(path)));

        assertThat(entry.person()).isEqualTo(person);
        assertThat(entry.late()).isEqualTo(late);
        assertThat(entry.recognized()).isTrue();
        assertThat(files(entry)).containsExactly("MyNet.java");
    }

    @Test
    void putsOnePersonsUploadsTogether() throws IOException {
        Intake intake = readZip(zip(Map.of(
                "doejane_12345_67890_MyNet.java", source(),
                "doejane_12345_67891_Layer.java", "class Layer {}".getBytes(),
                "doejane_12345_67892_report.pdf", new byte[] {1},
                "roejohn_99_67893_MyNet.java", source())));

        assertThat(people(intake)).containsExactly("doejane", "roejohn");
        assertThat(files(intake.entries().get(0))).containsExactly("Layer.java", "MyNet.java");
    }

    @Test
    void takesTheLatestOfTwoUploadsOfTheSameFile() throws IOException {
        Intake.Entry entry = only(readZip(zip(Map.of(
                "doejane_12345_67890_MyNet-1.java", "public class MyNet { int older; }".getBytes(),
                "doejane_12345_67999_MyNet.java", "public class MyNet { int newer; }".getBytes()))));

        assertThat(entry.submission().files())
                .containsExactly(new SourceFile("MyNet.java", "public class MyNet { int newer; }"));
        assertThat(entry.submission().notes())
                .contains("MyNet.java was handed in more than once; the latest upload was taken");
    }

    @Test
    void listsPeopleApartWhoShareANameOrANumber() throws IOException {
        Intake intake = readZip(zip(
                "doejane_1_10_MyNet.java",
                "doejane_2_11_MyNet.java",
                "poejim_3_12_MyNet.java",
                "roejohn_3_13_MyNet.java"));

        assertThat(people(intake)).containsExactly("doejane (1)", "doejane (2)", "poejim", "roejohn");
        assertThat(intake.entries().get(2).submission().notes())
                .containsExactly("The id 3 is given to several names; each is graded for itself");
    }

    @Test
    void opensTheArchiveThatAPersonHandedIn() throws IOException {
        Intake intake = readZip(zip(Map.of(
                "doejane_late_12345_67890_project.zip", zip("project/src/MyNet.java", "project/Layer.java"),
                "roejohn_99_67893_project.tar.gz",
                        new Archives.Tar().file("MyNet.java", source()).compressed())));

        assertThat(people(intake)).containsExactly("doejane", "roejohn");
        assertThat(intake.entries().get(0).late()).isTrue();
        assertThat(files(intake.entries().get(0))).contains("MyNet.java");
    }

    @Test
    void takesNobodysWordForWhoTheyAre() throws IOException {
        Intake intake = readZip(zip(Map.of(
                "doejane_12345_67890_project.zip", zip("roejohn_99_67893_MyNet.java"),
                "roejohn_99_67894_MyNet.java", "public class MyNet { int honest; }".getBytes())));

        assertThat(people(intake)).containsExactly("doejane", "roejohn");
        assertThat(intake.entries().get(1).submission().files())
                .containsExactly(new SourceFile("MyNet.java", "public class MyNet { int honest; }"));
    }

    @Test
    void saysThatSomebodyHandedInATextOrALink() throws IOException {
        Intake intake = readZip(zip(Map.of(
                "doejane_12345_67890_text.html", "<p>my code</p>".getBytes(),
                "Roe John_7_assignsubmission_onlinetext_/onlinetext.html", "<p>my code</p>".getBytes(),
                "poejim_3_12_MyNet.java", source())));

        assertThat(people(intake)).containsExactly("poejim");
        assertThat(intake.refusals())
                .extracting(Intake.Refusal::sentence)
                .containsExactlyInAnyOrder(
                        "has no Java source; it has text.html", "has no Java source; it has onlinetext.html");
    }

    @Test
    void gradesWhatHasNoRecognizableOwnerAndSaysSo() throws IOException {
        Intake intake = readZip(zip("doejane_12345_67890_MyNet.java", "MyNet.java"));

        assertThat(people(intake)).containsExactly("doejane", "MyNet");
        assertThat(intake.entries()).extracting(Intake.Entry::recognized).containsExactly(true, false);
    }

    @Test
    void takesAPersonsOwnFolderOutOfAnUnpackedDownload() throws IOException {
        Path own = folder.resolve("Jane Doe_123_assignsubmission_file_");
        Files.createDirectories(own);
        Files.write(own.resolve("MyNet.java"), source());
        Files.write(own.resolve("Layer.java"), "class Layer {}".getBytes());

        Intake.Entry entry = only(read(own));

        assertThat(entry.person()).isEqualTo("Jane Doe");
        assertThat(files(entry)).containsExactly("Layer.java", "MyNet.java");
    }

    @Test
    void readsNamesThatOldZipProgramsWrote() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setEncoding("IBM437");
            out.setUseLanguageEncodingFlag(false);
            out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            for (String name : new String[] {"Jörg Müller_5_assignsubmission_file_/MyNet.java", "b/MyNet.java"}) {
                out.putArchiveEntry(new org.apache.commons.compress.archivers.zip.ZipArchiveEntry(name));
                out.write(source());
                out.closeArchiveEntry();
            }
        }

        assertThat(people(readZip(bytes.toByteArray()))).containsExactly("b", "Jörg Müller");
    }

    @Test
    void keepsNamesOfAllScripts() throws IOException {
        Intake intake =
                readZip(zip("李明_1_assignsubmission_file_/MyNet.java", "דנה כהן_2_assignsubmission_file_/MyNet.java"));

        assertThat(people(intake)).containsExactlyInAnyOrder("李明", "דנה כהן");
    }

    @Test
    void decodesWhatIsNotUtf8AndSaysSo() throws IOException {
        String umlauts = "// Änderung für die Übung\npublic class MyNet {}\n";
        Intake intake = readZip(zip(Map.of(
                "bom/MyNet.java", ("\ufeff" + umlauts).getBytes(StandardCharsets.UTF_8),
                "utf16/MyNet.java", ("\ufeff" + umlauts).getBytes(StandardCharsets.UTF_16LE),
                "windows/MyNet.java", umlauts.getBytes("windows-1252"),
                "unmarked16/MyNet.java", umlauts.substring(3).getBytes(StandardCharsets.UTF_16BE),
                "picture/MyNet.java", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, (byte) 0x81})));

        assertThat(intake.entries())
                .extracting(Intake.Entry::person)
                .containsExactly("bom", "unmarked16", "utf16", "windows");
        assertThat(intake.entries())
                .filteredOn(entry -> !entry.person().equals("unmarked16"))
                .allSatisfy(entry ->
                        assertThat(entry.submission().files().get(0).text()).isEqualTo(umlauts));
        assertThat(intake.entries())
                .flatExtracting(entry -> entry.submission().notes())
                .containsExactly(
                        "MyNet.java begins with a byte-order mark, which was taken off",
                        "MyNet.java is in UTF-16 and was read as that; UTF-8 is usual",
                        "MyNet.java is in UTF-16 and was read as that; UTF-8 is usual",
                        "MyNet.java is not in UTF-8 and was read as Windows-1252");
        assertThat(intake.refusals())
                .extracting(Intake.Refusal::sentence)
                .containsExactly("is not text in UTF-8, UTF-16 or Windows-1252");
    }

    @Test
    void readsThePublicTypeByTokens() throws IOException {
        Intake intake = readZip(zip(Map.of(
                "alice/renamed.java",
                "/* public class Wrong {} */ // public class Wrong2 {}\nclass Inner { public class No {} String s = \"public class Nor {\"; char c = '\\''; }\n@Deprecated public final class Right {}"
                        .getBytes(),
                "bob/renamed.java",
                "record Plain() {}".getBytes())));

        assertThat(files(intake.entries().get(0))).containsExactly("Right.java");
        assertThat(intake.entries().get(0).submission().notes())
                .containsExactly("renamed.java is compiled as Right.java, after the public type in it");
        assertThat(files(intake.entries().get(1))).containsExactly("renamed.java");
    }
}
