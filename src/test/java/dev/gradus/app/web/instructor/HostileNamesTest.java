package dev.gradus.app.web.instructor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.classes.ClassArchive;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** People, files and archives are called what is dangerous on pages, in spreadsheets and on disks. */
@QuarkusTest
class HostileNamesTest {
    private static final String EXERCISE = "momentum";
    private static final String MARKUP = "<script>alert(1)<!--<img src=x onerror=alert(2)>\"'{inject:site}${7*7}&lt;";
    private static final List<String> OWNERS = List.of(
            MARKUP.replace('/', '_'),
            "=HYPERLINK(\"http:evil.example\")",
            "+1+cmd",
            "-2+3",
            "@SUM(A1)",
            "\uFF1Dcmd()",
            "CON",
            "..hidden",
            "Ada\u0301 \u05D0\u05D1");

    @Test
    void staysTextOnPagesInSpreadsheetsAndInDownloads() throws Exception {
        ClassArchive archive = new ClassArchive();
        OWNERS.forEach(owner -> archive.with(owner + "/MyMomentum.java", "// echo\n" + MARKUP));
        archive.with("Nobody<script>alert(3)/notes.txt", "x").with("../<script>alert(4).java", "class A {}");
        String id = given().contentType("application/zip")
                .queryParam("name", MARKUP + ".zip")
                .body(archive.zip())
                .post("/api/instructor/exercises/" + EXERCISE + "/classes")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String page = "/instructor/classes/" + id;
        assertText(page);
        JsonPath graded = graded(id);
        assertThat(graded.getList("submissions.person")).containsExactlyInAnyOrderElementsOf(OWNERS);
        String submission = graded.getString("submissions.find { it.person.startsWith('<script>') }.id");
        for (String path : List.of(
                page,
                "/instructor",
                "/instructor/exercises/" + EXERCISE,
                "/instructor/exercises/" + EXERCISE + "?kind=both&person=%3Cscript%3Ealert(1)",
                "/instructor/submissions/" + submission,
                "/submissions",
                "/")) {
            assertText(path);
        }
        assertThat(given().get("/instructor/submissions/" + submission).asString())
                .contains("&lt;script&gt;alert(1)")
                .contains("{inject:site}${7*7}&amp;lt;");
        assertNoFormula(given().get("/instructor/exercises/" + EXERCISE + "/submissions.csv")
                .asString());
        assertNoFormula(given().get(page + "/results.csv").asString());
        assertFiles(given().get(page + "/results.zip").asByteArray());
        assertThat(given().get(page + "/results.json").jsonPath().getList("people.name"))
                .containsExactlyInAnyOrderElementsOf(OWNERS);
    }

    @Test
    void staysTextWhenAnArchiveIsRefused() {
        String page = given().get("/instructor/exercises/" + EXERCISE).asString();
        String token = between(page, "name=\"csrf-token\" value=\"");
        String answer = Portal.fromOurPage()
                .cookie("csrf-token", token)
                .multiPart("csrf-token", token)
                .multiPart("key", "<script>alert(5)")
                .multiPart("archive", "<script>alert(6).zip", "nothing".getBytes(StandardCharsets.UTF_8))
                .post("/instructor/exercises/" + EXERCISE + "/classes")
                .asString();
        assertThat(answer).doesNotContain("<script>alert");
    }

    private static JsonPath graded(String id) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> given().get("/api/instructor/classes/" + id).path("done"));
        return given().get("/api/instructor/classes/" + id).jsonPath();
    }

    private static void assertText(String path) {
        assertThat(given().get(path).then().statusCode(200).extract().asString())
                .as(path)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
    }

    private static void assertNoFormula(String csv) throws Exception {
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).hasSizeGreaterThan(OWNERS.size());
            for (CSVRecord record : records) {
                assertThat(record).allMatch(cell -> !cell.matches("(?s)[=+\\-@\uFF1D\t\r\n].*"));
            }
        }
    }

    private static void assertFiles(byte[] zip) throws Exception {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).matches("([\\p{L}\\p{N}-]+/){0,2}[\\p{L}\\p{N}-]+\\.[a-z]+");
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith(".html")) {
                    assertThat(content)
                            .as(entry.getName())
                            .doesNotContain("<script>alert")
                            .doesNotContain("<img src=x");
                }
            }
        }
    }

    private static String between(String text, String before) {
        int begin = text.indexOf(before) + before.length();
        return text.substring(begin, text.indexOf('"', begin));
    }
}
