package dev.gradus.app.web.classes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.jobs.FakeGrader;
import dev.gradus.engine.cage.Confinement;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassUploadTest {
    private static final String EXERCISE = "dropout";

    @Inject
    FakeGrader grader;

    @Test
    void isGradedAndSummed() {
        Response sent = ClassArchive.send(
                EXERCISE,
                "submissions.zip",
                new ClassArchive()
                        .with("lovelaceada_123_4567_MyDropout.java", "// pass\nclass A {}")
                        .with("turingalan_LATE_124_4568_MyDropout.java", "// fail\nclass B {}")
                        .with("hoppergrace_125_4569_notes.txt", "no source")
                        .zip());
        sent.then().statusCode(303).header("Location", containsString("/instructor/classes/"));
        String id = Portal.idOf(sent);
        JsonPath graded = ClassArchive.graded(id);
        assertThat(graded.getList("submissions.person")).containsExactly("lovelaceada", "turingalan");
        assertThat(graded.getList("submissions.verdict")).containsExactly("passed", "partial");
        given().get("/instructor/classes/" + id)
                .then()
                .statusCode(200)
                .body(containsString("1</b> passed"))
                .body(containsString("Mistakes that were named"))
                .body(containsString("hoppergrace"))
                .body(containsString("href=\"./" + id + "/turingalan/report.html\""));
        given().redirects()
                .follow(false)
                .get("/instructor/classes/" + id + "/turingalan/report.html")
                .then()
                .statusCode(303);
        given().get("/instructor/submissions/" + graded.getString("submissions[1].id"))
                .then()
                .body(containsString("<h1>turingalan</h1>"))
                .body(containsString("/instructor/classes/" + id));
        given().get("/instructor/exercises/" + EXERCISE)
                .then()
                .body(containsString("turingalan"))
                .body(containsString("2 of 2 graded"));
        given().get("/api/instructor/classes/" + id + "/summary")
                .then()
                .statusCode(200)
                .body("statistics.passed", equalTo(1));
        given().get("/submissions").then().body(not(containsString(graded.getString("submissions[0].id"))));
        given().get("/api/submissions/" + graded.getString("submissions[0].id"))
                .then()
                .statusCode(404);
    }

    @Test
    void isHandedBackAsFiles() throws Exception {
        String id = ClassArchive.post(
                        EXERCISE,
                        UUID.randomUUID().toString(),
                        new ClassArchive()
                                .with("class/=cmd()/MyDropout.java", "// echo\n=cmd()")
                                .with("class/Ada Lovelace/MyDropout.java", "// pass\nclass A {}")
                                .zip())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        ClassArchive.graded(id);
        String csv = given().get("/instructor/classes/" + id + "/results.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment; filename=\"dropout-class-"))
                .extract()
                .asString();
        assertThat(csv).contains("'=cmd()").contains("Ada Lovelace");
        assertThat(csv.lines()).noneMatch(line -> line.startsWith("=") || line.contains(",="));
        given().get("/instructor/classes/" + id + "/results.json")
                .then()
                .statusCode(200)
                .body("people.name", org.hamcrest.Matchers.hasItem("Ada Lovelace"));
        Map<String, byte[]> files = unzipped(given().get("/instructor/classes/" + id + "/results.zip")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(files.keySet())
                .contains(
                        "batch.json",
                        "summary.html",
                        "results.csv",
                        "results.json",
                        "Ada-Lovelace/report.json",
                        "Ada-Lovelace/report.html",
                        "Ada-Lovelace/feedback.html",
                        "Ada-Lovelace/sources/MyDropout.txt",
                        "Ada-Lovelace/sources/index.json",
                        "cmd/report.html")
                .allMatch(name -> name.matches("[A-Za-z-]+(/[A-Za-z-]+)*\\.[a-z]+"));
        assertThat(new String(files.get("results.csv"), StandardCharsets.UTF_8)).isEqualTo(csv);
    }

    @Test
    void isTheSameUploadWhenItIsSentAgainWithItsKey() {
        String key = UUID.randomUUID().toString();
        byte[] archive = new ClassArchive()
                .with("Ada/MyDropout.java", "// pass\nclass A {}")
                .with("Alan/MyDropout.java", "// pass\nclass A {}")
                .zip();
        String first = ClassArchive.post(EXERCISE, key, archive).path("id");
        assertThat(ClassArchive.post(EXERCISE, key, archive).<String>path("id")).isEqualTo(first);
        ClassArchive.post(
                        EXERCISE,
                        key,
                        new ClassArchive()
                                .with("Ada/A.java", "class Other {}")
                                .with("Alan/B.java", "class B {}")
                                .zip())
                .then()
                .statusCode(422)
                .body("detail", containsString("used before"));
        assertThat(ClassArchive.graded(first).getList("submissions")).hasSize(2);
    }

    @Test
    void isTakenAsTarGz() throws Exception {
        byte[] tar = tar("ada.java", "// pass\npublic class MyDropout {}");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(tar);
        }
        Response sent = ClassArchive.send(EXERCISE, "class.tar.gz", compressed.toByteArray());
        sent.then().statusCode(303);
        assertThat(ClassArchive.graded(Portal.idOf(sent)).getList("submissions"))
                .hasSize(1);
    }

    @Test
    void isRefusedInOneSentenceWhenItIsNone() {
        Map<String, byte[]> broken = new HashMap<>();
        broken.put("is neither a zip nor a tar.gz", "hello".getBytes(StandardCharsets.UTF_8));
        broken.put(
                "has no Java source in it",
                new ClassArchive().with("readme.txt", "x").zip());
        broken.put(
                "is cut off",
                cutOff(new ClassArchive().with("a/A.java", "class A {}").zip()));
        broken.put(
                "leads out of its archive",
                new ClassArchive().with("../../etc/passwd.java", "class A {}").zip());
        broken.put(
                "zip bomb",
                new ClassArchive().with("ada/Bomb.java", "/".repeat(3_000_000)).zip());
        broken.forEach((says, archive) -> {
            ClassArchive.send(EXERCISE, "sent.zip", archive)
                    .then()
                    .statusCode(422)
                    .header("Content-Type", containsString("text/html"))
                    .body(containsString(says))
                    .body(containsString("name=\"archive\""));
            ClassArchive.post(EXERCISE, UUID.randomUUID().toString(), archive)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("detail", containsString(says));
        });
        ClassArchive.send(EXERCISE, "", new byte[0])
                .then()
                .statusCode(422)
                .body(containsString("Choose a zip or a tar.gz first."));
    }

    @Test
    void keepsWhatItRefusedBesideWhatItGraded() {
        Response sent = ClassArchive.send(
                EXERCISE,
                "class.zip",
                new ClassArchive()
                        .with("ada/MyDropout.java", "// pass\nclass A {}")
                        .with("alan/MyDropout.java", "\0\0\0")
                        .with("grace/" + "x".repeat(10) + ".java", "public class " + "N".repeat(300) + " {}")
                        .with("../evil.java", "class E {}")
                        .zip());
        String id = Portal.idOf(sent);
        JsonPath graded = ClassArchive.graded(id);
        assertThat(graded.getList("submissions.person")).containsExactly("ada");
        assertThat(graded.getList("refused.path").toString()).contains("alan", "grace", "evil");
        given().get("/instructor/classes/" + id)
                .then()
                .body(containsString("Could not be graded"))
                .body(containsString("leads out of its archive"));
    }

    @Test
    void isRefusedWithoutTheSandbox() {
        grader.confine(Confinement.PROCESS_ONLY);
        try {
            byte[] archive = new ClassArchive()
                    .with("a/A.java", "class A {}")
                    .with("b/B.java", "class B {}")
                    .zip();
            ClassArchive.send(EXERCISE, "class.zip", archive)
                    .then()
                    .statusCode(422)
                    .body(containsString("runs only in the sandbox"));
            ClassArchive.post(EXERCISE, UUID.randomUUID().toString(), archive)
                    .then()
                    .statusCode(422)
                    .body("detail", containsString("runs only in the sandbox"));
        } finally {
            grader.confine(Confinement.CAGE);
        }
    }

    @Test
    void isNotRunWhenTheSandboxIsGoneMeanwhile() {
        String name = "gone-" + UUID.randomUUID();
        String held = Portal.handIn("// hold " + name + "\nclass A {}");
        String alsoHeld = Portal.handIn("// hold " + name + "\nclass B {}");
        String id = ClassArchive.post(
                        EXERCISE,
                        UUID.randomUUID().toString(),
                        new ClassArchive()
                                .with("a/A.java", "// pass\nclass A {}")
                                .with("b/B.java", "// pass\nclass B {}")
                                .zip())
                .path("id");
        grader.confine(Confinement.PROCESS_ONLY);
        try {
            grader.release(name);
            Portal.graded(held);
            Portal.graded(alsoHeld);
            assertThat(ClassArchive.graded(id).getList("submissions.verdict")).contains("grader-fault");
        } finally {
            grader.confine(Confinement.CAGE);
        }
    }

    @Test
    void isFollowedWhileItIsGraded() throws Exception {
        String id = ClassArchive.post(
                        EXERCISE,
                        UUID.randomUUID().toString(),
                        new ClassArchive()
                                .with("a/A.java", "// hold class\nclass A {}")
                                .with("b/B.java", "// hold class\nclass B {}")
                                .with("c/C.java", "// pass\nclass C {}")
                                .zip())
                .path("id");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> given().get("/instructor/classes/" + id)
                        .then()
                        .body(containsString("Being graded"))
                        .body(containsString("being graded")));
        given().get("/instructor/classes/" + id + "/results.zip").then().statusCode(409);
        grader.release("class");
        String events = given().get("/instructor/classes/" + id + "/events").asString();
        assertThat(events).contains("\"done\":true").contains("\"words\":\"passed\"");
    }

    @Test
    void isUnknownUntilItIsThere() {
        for (String path : List.of("", "/events", "/results.csv", "/results.json", "/results.zip", "/x/report.html")) {
            given().get("/instructor/classes/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404);
        }
        given().get("/api/instructor/classes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().contentType("application/zip")
                .body(new byte[] {1})
                .post("/api/instructor/exercises/nothing/classes")
                .then()
                .statusCode(404);
    }

    private static byte[] cutOff(byte[] zip) {
        return java.util.Arrays.copyOf(zip, zip.length - 10);
    }

    /** One file in the format of 1988. */
    private static byte[] tar(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] tar = new byte[512 * (3 + (bytes.length + 511) / 512)];
        put(tar, 0, name);
        put(tar, 100, "0000644\0");
        put(tar, 108, "0000000\0");
        put(tar, 116, "0000000\0");
        put(tar, 124, String.format("%011o ", bytes.length));
        put(tar, 136, "00000000000 ");
        put(tar, 148, "        ");
        tar[156] = '0';
        put(tar, 257, "ustar\00000");
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xff;
        }
        put(tar, 148, String.format("%06o\0 ", sum));
        System.arraycopy(bytes, 0, tar, 512, bytes.length);
        return tar;
    }

    private static void put(byte[] tar, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, tar, at, bytes.length);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
