package dev.gradus.app.web.submissions;

import static dev.gradus.app.web.Portal.EXERCISE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.jobs.FakeGrader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SubmissionApiTest {
    @Inject
    FakeGrader grader;

    @Test
    void acknowledgesThenGivesTheReport() {
        Response accepted = Portal.post("// fail\nclass A {}");
        accepted.then().statusCode(202).header("Location", containsString("/api/submissions/"));
        JsonPath graded = Portal.graded(accepted.path("id"));
        assertThat(graded.getString("verdict")).isEqualTo("partial");
        assertThat(graded.getDouble("points")).isEqualTo(1);
        assertThat(graded.getString("report.verdict")).isEqualTo("partial");
        assertThat(graded.getList("report.diagnoses[0].mistakes")).containsExactly("missing-batch-average");
        given().get("/api/submissions").then().body("id", hasItem((String) accepted.path("id")));
    }

    @Test
    void makesARepeatedRequestTheSameSubmission() {
        String key = UUID.randomUUID().toString();
        String first = withKey(key, "// pass\nclass Keyed {}").path("id");
        assertThat(withKey(key, "// pass\nclass Keyed {}").<String>path("id")).isEqualTo(first);
        withKey(key, "// pass\nclass Other {}")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("used before"));
    }

    @Test
    void refusesAKeyThatIsNone() {
        withKey("two words", "class A {}").then().statusCode(400).body("violations[0].field", equalTo("key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                | 400 | ",
                "[]                                                                | 400 | not the JSON",
                "nonsense                                                          | 400 | not the JSON",
                "{\"exercise\":\"sigmoid-derivative\",\"files\":[]}                | 400 | files",
                "{\"exercise\":\"sigmoid-derivative\",\"files\":[null]}            | 400 | files",
                "{\"exercise\":\"sigmoid-derivative\",\"files\":[{\"name\":\"../A.java\",\"content\":\"x\"}]} | 400 | files[0].name",
                "{\"exercise\":\"sigmoid-derivative\",\"files\":[{\"name\":\"A.java\",\"content\":\" \"}]}    | 400 | empty",
                "{\"exercise\":\"sigmoid\",\"files\":[{\"name\":\"A.java\",\"content\":\"x\"}]}               | 404 | sigmoid-derivative",
                "{\"exercise\":\"sigmoid-derivative\",\"files\":[{\"name\":\"A.java\",\"content\":\"x\"},{\"name\":\"A.java\",\"content\":\"y\"}]} | 422 | Two files"
            })
    void saysWhatIsWrongWithABody(String body, int status, String says) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/submissions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", containsString(says == null ? "" : says));
    }

    @Test
    void refusesHugeSources() {
        Portal.post("x".repeat(300_000)).then().statusCode(400).body("detail", containsString("at most 256 KB"));
    }

    @Test
    void knowsNothingOfUnknownSubmissions() {
        given().get("/api/submissions/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/api/submissions/1").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void tellsHowFarAGradingIs() {
        String held = Portal.handIn("// hold progress\nclass A {}");
        String page = "/submissions/" + held;
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> given().get(page)
                        .then()
                        .body(containsString("1 of 2 checks done"))
                        .body(containsString("the first check")));
        given().get("/api/submissions/" + held).then().body("status", equalTo("running"));
        grader.release("progress");
        Portal.graded(held);
        String events = given().get(page + "/events").asString();
        assertThat(events).contains("\"status\":\"done\"");
    }

    @Test
    void streamsEachCheckAsItEnds() throws Exception {
        String held = Portal.handIn("// hold stream\nclass A {}");
        HttpRequest request = HttpRequest.newBuilder(URI.create(Portal.origin() + "/submissions/" + held + "/events"))
                .build();
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()) {
            Iterator<String> events = lines.iterator();
            String first = next(events, "1 of 2 checks done");
            assertThat(first).contains("\"title\":\"the first check\",\"outcome\":\"passed\"");
            assertThat(first).contains("\"outcome\":\"waiting\"").doesNotContain("the second check");
            grader.release("stream");
            next(events, "\"status\":\"done\"");
        }
    }

    private static String next(Iterator<String> events, String expected) {
        String event = "";
        while (!event.contains(expected)) {
            event = events.next();
        }
        return event;
    }

    @Test
    void recordsAFaultOfTheGraderWithoutAScore() {
        JsonPath graded = Portal.graded(Portal.handIn("// throw\nclass A {}"));
        assertThat(graded.getString("verdict")).isEqualTo("grader-fault");
        assertThat(graded.getDouble("maxPoints")).isZero();
        assertThat(grader.gradings(graded.getString("report.provenance.submissionHash")))
                .isZero();
    }

    private static Response withKey(String key, String source) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "exercise", EXERCISE, "files", List.of(Map.of("name", "MyAnswer.java", "content", source))))
                .post("/api/submissions");
    }
}
