package dev.gradus.app.web;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser and a program do with the portal under test. */
public final class Portal {
    public static final String EXERCISE = "sigmoid-derivative";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private Portal() {}

    /** The form of an exercise, opened in a browser. */
    public record OpenForm(String exercise, String token, String key, Map<String, String> cookies) {

        /** Sends the text field. */
        public Response send(String source) {
            return request().multiPart(text("source", source)).post(address());
        }

        /** Presses the button of this kind, {@code run} or {@code submit}. */
        public Response send(String kind, String source) {
            return request()
                    .multiPart("kind", kind)
                    .multiPart(text("source", source))
                    .post(address());
        }

        /** Goes back to the skeleton. */
        public Response reset(String source) {
            return request().multiPart(text("source", source)).post("/exercises/" + exercise + "/reset");
        }

        /** Sends a chosen file beside the text field. */
        public Response send(String typed, String fileName, byte[] file) {
            return request()
                    .multiPart(text("source", typed))
                    .multiPart("file", fileName, file)
                    .post(address());
        }

        /** A request from this form without its source. */
        public RequestSpecification request() {
            return fromOurPage().cookies(cookies).multiPart("csrf-token", token).multiPart("key", key);
        }

        public String address() {
            return "/exercises/" + exercise + "/submissions";
        }
    }

    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    /** A request that a page of the portal makes. */
    public static RequestSpecification fromOurPage() {
        return given().redirects().follow(false).header("Origin", origin()).header("Sec-Fetch-Site", "same-origin");
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    public static OpenForm openForm(String exercise) {
        Response page = given().get("/exercises/" + exercise);
        return new OpenForm(
                exercise,
                group(TOKEN, page.asString()),
                group(KEY, page.asString()),
                Map.of("csrf-token", page.getCookie("csrf-token")));
    }

    /** The submission whose page a response leads to. */
    public static String idOf(Response response) {
        String page = java.net.URI.create(response.getHeader("Location")).getPath();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** Hands in over JSON and returns the id. */
    public static String handIn(String source) {
        return post(source).then().statusCode(202).extract().path("id");
    }

    public static Response post(String source) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "exercise", EXERCISE, "files", List.of(Map.of("name", "MyAnswer.java", "content", source))))
                .post("/api/submissions");
    }

    /** The submission with its verdict; asks again while there is none, for two minutes at most. */
    public static JsonPath graded(String id) {
        JsonPath submission = null;
        for (int asked = 0; asked < 6; asked++) {
            submission = given().get("/api/submissions/" + id + "?wait=20")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if ("done".equals(submission.getString("status"))) {
                return submission;
            }
        }
        throw new AssertionError("Submission " + id + " has no verdict: " + submission.prettify());
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("The page has no " + pattern + ":\n" + text);
        }
        return matcher.group(1);
    }
}
