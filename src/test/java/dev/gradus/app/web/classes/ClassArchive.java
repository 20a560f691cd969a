package dev.gradus.app.web.classes;

import static io.restassured.RestAssured.given;

import dev.gradus.app.web.Portal;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive of a class in the making, and the ways to send it. */
public final class ClassArchive {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public ClassArchive with(String path, String source) {
        entries.put(path, source.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sends it from the form of an exercise. */
    static Response send(String exercise, String name, byte[] archive) {
        Response page = given().get("/instructor/exercises/" + exercise);
        return Portal.fromOurPage()
                .cookie("csrf-token", page.getCookie("csrf-token"))
                .multiPart("csrf-token", group(TOKEN, page.asString()))
                .multiPart("key", group(KEY, page.asString()))
                .multiPart("archive", name, archive)
                .post("/instructor/exercises/" + exercise + "/classes");
    }

    /** Sends it as a program does. */
    static Response post(String exercise, String key, byte[] archive) {
        return given().contentType("application/zip")
                .header("Idempotency-Key", key)
                .queryParam("name", "class.zip")
                .body(archive)
                .post("/api/instructor/exercises/" + exercise + "/classes");
    }

    /** The class with all its verdicts. */
    static JsonPath graded(String id) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> given().get("/api/instructor/classes/" + id).path("done"));
        return given().get("/api/instructor/classes/" + id).jsonPath();
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("The page has no " + pattern + ":\n" + text);
        }
        return matcher.group(1);
    }
}
