package dev.gradus.engine.submission;

import static dev.gradus.engine.submission.Archives.source;
import static dev.gradus.engine.submission.Archives.zip;
import static dev.gradus.engine.submission.IntakeAssertions.files;
import static dev.gradus.engine.submission.IntakeAssertions.people;
import static dev.gradus.engine.submission.IntakeAssertions.read;
import static dev.gradus.engine.submission.IntakeAssertions.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an archive does, the other people in it are taken, and nothing is written anywhere. */
class HostileArchivesTest {
    @TempDir
    Path folder;

    private Path archive;

    private Intake readArchive(String name, byte[] bytes) throws IOException {
        archive = Files.write(folder.resolve(name), bytes);
        return read(archive);
    }

    private Intake readZip(byte[] bytes) throws IOException {
        return readArchive("class.zip", bytes);
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).allMatch(file -> file.equals(archive));
        }
    }

    private static int local(byte[] zip, String name) {
        return find(zip, 0x04034b50, 30, 26, name);
    }

    private static int central(byte[] zip, String name) {
        return find(zip, 0x02014b50, 46, 28, name);
    }

    private static int find(byte[] zip, int signature, int length, int nameLength, String name) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + length + wanted.length <= zip.length; i++) {
            if (buffer.getInt(i) == signature
                    && buffer.getShort(i + nameLength) == wanted.length
                    && Arrays.equals(Arrays.copyOfRange(zip, i + length, i + length + wanted.length), wanted)) {
                return i;
            }
        }
        throw new AssertionError("No entry " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../MyNet.java",
                "alice/../../MyNet.java",
                "..\\MyNet.java",
                "/etc/cron.d/MyNet.java",
                "C:\\MyNet.java",
                "C:MyNet.java",
                "\\\\server\\share\\MyNet.java",
                "alice/My\nNet.java",
                "alice/My\u0000Net.java",
                "alice/\u202eavaj.teNyM.java",
                "alice/\u001b[2JMyNet.java",
            })
    void refusesNamesThatAreNoNames(String name) throws IOException {
        Intake intake = readZip(zip(name, "bob/MyNet.java", "carol/MyNet.java"));

        assertThat(people(intake)).containsExactly("bob", "carol");
        assertThat(intake.refusals()).hasSize(1);
        assertThat(intake.refusals().get(0).path())
                .startsWith(folder + "/class.zip!/")
                .doesNotContain("\n", "\u0000", "\u202e", "\u001b");
    }

    @Test
    void refusesANameOfMoreThan255Bytes() throws IOException {
        Intake intake = readZip(zip("alice/" + "ü".repeat(130) + ".java", "bob/MyNet.java", "carol/MyNet.java"));

        assertThat(people(intake)).containsExactly("bob", "carol");
        assertThat(sentences(intake)).containsExactly("has a name of more than 255 bytes");
    }

    @Test
    void takesNamesThatLookLikeOptionsAsNames() throws IOException {
        Intake intake = readZip(zip("-rf/MyNet.java", "semi;colon/MyNet.java", "$(id)/MyNet.java"));

        assertThat(people(intake)).containsExactlyInAnyOrder("-rf", "semi;colon", "$(id)");
    }

    @Test
    void refusesLinksAndDevices() throws IOException {
        Intake intake = readZip(new Archives.Zip()
                .withMode("alice/MyNet.java", 0120777, "/etc/passwd".getBytes())
                .withMode("bob/MyNet.java", 0020666, new byte[0])
                .withMode("carol/MyNet.java", 0100644, source())
                .bytes());

        assertThat(people(intake)).containsExactly("carol");
        assertThat(sentences(intake))
                .containsExactly(
                        "is a link; links are not followed", "is neither a file nor a folder but a device or a pipe");
    }

    @Test
    void refusesLinksAndDevicesInATar() throws IOException {
        Intake intake = readArchive(
                "class.tar.gz",
                new Archives.Tar()
                        .special("alice/MyNet.java", TarConstants.LF_SYMLINK)
                        .special("bob/MyNet.java", TarConstants.LF_LINK)
                        .special("carol/MyNet.java", TarConstants.LF_CHR)
                        .file("dave/MyNet.java", source())
                        .file("../../erin/MyNet.java", source())
                        .compressed());

        assertThat(people(intake)).containsExactly("dave");
        assertThat(sentences(intake))
                .containsExactlyInAnyOrder(
                        "is a link; links are not followed",
                        "is a link; links are not followed",
                        "is neither a file nor a folder but a device or a pipe",
                        "leads out of its archive with '..'");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsLongNamesInATar(boolean gnu) throws IOException {
        String person = "Jörg " + "long ".repeat(25) + "Müller";
        Archives.Tar tar = new Archives.Tar();
        if (gnu) {
            tar.gnu();
        }
        Intake intake = readArchive(
                "class.tgz",
                tar.file(person + "/MyNet.java", source())
                        .file("bob/MyNet.java", source())
                        .compressed());

        assertThat(people(intake)).containsExactly("bob", person);
    }

    @Test
    void takesWhatComesBeforeTheCutInATar() throws IOException {
        byte[] whole = new Archives.Tar()
                .file("alice/MyNet.java", source())
                .file("bob/MyNet.java", source())
                .file("carol/MyNet.java", source())
                .bytes();

        Intake intake = readArchive("class.tar", Arrays.copyOf(whole, 2 * 1024 + 300));

        assertThat(people(intake)).containsExactly("alice", "bob");
        assertThat(sentences(intake)).containsExactly("is damaged or cut off; what comes before that is taken");
    }

    @Test
    void doesNotBelieveATarsLongName() throws IOException {
        byte[] tar = new Archives.Tar()
                .gnu()
                .file("x".repeat(150) + "/MyNet.java", source())
                .bytes();
        byte[] claim = "77777777777\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(claim, 0, tar, 124, claim.length);
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += i >= 148 && i < 156 ? ' ' : tar[i] & 0xff;
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII), 0, tar, 148, 8);

        assertThat(sentences(readArchive("class.tar", tar)))
                .singleElement()
                .asString()
                .startsWith("has a name of ");
    }

    @Test
    void doesNotUnpackABomb() throws IOException {
        Intake intake = readZip(zip(new TreeMap<>(Map.of(
                "alice/MyNet.java", new byte[50 << 20],
                "bob/MyNet.java", source(),
                "carol/project.zip", new byte[64 << 20]))));

        assertThat(people(intake)).containsExactly("bob");
        assertThat(sentences(intake))
                .allMatch(sentence ->
                        sentence.matches("would unpack to \\d+\\.0 MB from \\d+ KB: it looks like a zip bomb"))
                .hasSize(2);
    }

    @Test
    void doesNotOpenArchivesWithoutEnd() throws IOException {
        byte[] nested = zip("MyNet.java");
        for (int i = 0; i < 5; i++) {
            nested = zip(Map.of("level" + i + ".zip", nested));
        }
        Intake intake = readZip(zip(Map.of("alice/all.zip", nested, "bob/MyNet.java", source())));

        assertThat(people(intake)).containsExactly("bob");
        assertThat(sentences(intake)).containsExactly("is an archive inside a person's archive; those are not opened");
    }

    @Test
    void doesNotListMillionsOfEntries() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i <= IntakeBounds.ARCHIVE_ENTRIES; i++) {
            entries.put("f" + i, new byte[0]);
        }

        assertThat(sentences(readZip(zip(entries))))
                .containsExactly("has more than 100000 entries: it looks like a zip bomb");
    }

    @Test
    void refusesOnePersonsManyEntriesInFewSentences() throws IOException {
        Archives.Zip inner = new Archives.Zip();
        for (int i = 0; i < 5000; i++) {
            inner.file("../x" + i + ".java", new byte[0]);
        }
        Intake intake = readZip(zip(Map.of("alice/all.zip", inner.bytes(), "bob/MyNet.java", source())));

        assertThat(people(intake)).containsExactly("bob");
        assertThat(intake.refusals()).hasSizeLessThan(30);
        assertThat(sentences(intake)).contains("4980 further entries are left out for like reasons");
    }

    @Test
    void refusesEntriesThatShareTheirBytes() throws IOException {
        byte[] zip = zip("alice/MyNet.java", "bob00/MyNet.java", "carol/MyNet.java");
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(central(zip, "bob00/MyNet.java") + 42, local(zip, "alice/MyNet.java"));

        Intake intake = readZip(zip);

        assertThat(people(intake)).contains("carol").hasSize(2);
        assertThat(sentences(intake)).containsExactly("shares its bytes with another entry: it looks like a zip bomb");
    }

    @Test
    void doesNotBelieveTheSizeThatAnEntryClaims() throws IOException {
        byte[] zip = zip(new TreeMap<>(Map.of(
                "alice/MyNet.java", new byte[20 << 20], "bob/MyNet.java", source(), "carol/MyNet.java", source())));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(central(zip, "alice/MyNet.java") + 24, 100);

        Intake intake = readZip(zip);

        assertThat(people(intake)).containsExactly("bob", "carol");
        assertThat(sentences(intake))
                .singleElement()
                .asString()
                .matches("is larger than 256 KB, which is the limit|is damaged.*");
    }

    @Test
    void noticesDamage() throws IOException {
        byte[] zip = zip("alice/MyNet.java", "bob/MyNet.java", "carol/MyNet.java");
        zip[local(zip, "alice/MyNet.java") + 30 + 16 + 5] ^= 0x55;

        Intake intake = readZip(zip);

        assertThat(people(intake)).containsExactly("bob", "carol");
        assertThat(sentences(intake)).singleElement().asString().startsWith("is damaged");
    }

    @Test
    void noticesEncryption() throws IOException {
        byte[] zip = zip("alice/MyNet.java", "bob/MyNet.java", "carol/MyNet.java");
        zip[central(zip, "alice/MyNet.java") + 8] |= 1;
        zip[local(zip, "alice/MyNet.java") + 6] |= 1;

        Intake intake = readZip(zip);

        assertThat(people(intake)).containsExactly("bob", "carol");
        assertThat(sentences(intake)).containsExactly("is encrypted; it is needed without a password");
    }

    @Test
    void saysThatAZipIsCutOff() throws IOException {
        byte[] zip = zip("alice/MyNet.java", "bob/MyNet.java");

        assertThat(sentences(readZip(Arrays.copyOf(zip, zip.length / 2))))
                .containsExactly("is not a zip, or it is cut off");
    }

    @Test
    void saysThatAZipIsNone() throws IOException {
        assertThat(sentences(readZip("This is a text".getBytes()))).containsExactly("is not a zip, or it is cut off");
    }

    @Test
    void takesTheFirstOfTwoEntriesOfOneName() throws IOException {
        Intake intake = readZip(new Archives.Zip()
                .file("alice/MyNet.java", "public class MyNet { int first; }".getBytes())
                .file("alice/MyNet.java", "public class MyNet { int second; }".getBytes())
                .file("bob/MyNet.java", source())
                .bytes());

        assertThat(intake.entries().get(0).submission().files())
                .containsExactly(new SourceFile("MyNet.java", "public class MyNet { int first; }"));
        assertThat(sentences(intake)).containsExactly("is in the archive twice; the first one is taken");
    }

    @Test
    void keepsPeopleApartWhoseNamesDifferOnlyInCase() throws IOException {
        Intake intake = readZip(zip("Alice/MyNet.java", "alice/MyNet.java"));

        assertThat(people(intake)).containsExactlyInAnyOrder("Alice", "alice (2)");
    }

    @Test
    void readsZip64() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.Always);
            for (String name : new String[] {"alice/MyNet.java", "bob/MyNet.java"}) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(source());
                out.closeArchiveEntry();
            }
        }

        Intake intake = readZip(bytes.toByteArray());

        assertThat(people(intake)).containsExactly("alice", "bob");
        assertThat(files(intake.entries().get(0))).containsExactly("MyNet.java");
    }

    @Test
    void survivesEveryTruncationAndEveryFlippedByteOfItsDirectory() throws IOException {
        byte[] zip = zip("alice/MyNet.java", "bob/MyNet.java");
        for (int length = 0; length < zip.length; length++) {
            assertThat(readZip(Arrays.copyOf(zip, length)).entries()).isEmpty();
        }
        for (int i = central(zip, "alice/MyNet.java"); i < zip.length; i++) {
            byte[] flipped = zip.clone();
            flipped[i] ^= (byte) 0xff;
            Intake intake = readZip(flipped);
            assertThat(intake.entries().size() + intake.refusals().size()).isPositive();
        }
    }
}
