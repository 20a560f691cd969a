package dev.gradus.app.web.transfer;

import static dev.gradus.app.web.Portal.EXERCISE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.app.web.FormPage;
import dev.gradus.app.web.Portal;
import dev.gradus.app.web.jobs.FakeGrader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferTest {
    private static final String QUESTION = "single-perceptron-xor";
    private static final String HOSTILE =
            "</textarea></div><script>alert(1)</script><img src=x onerror=alert(2)>\"'{inject:site}${7*7}&lt;";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TransferTable table;

    @Inject
    FakeGrader grader;

    @BeforeEach
    @AfterEach
    void clear() {
        table.clear();
    }

    @Test
    void bringsEverythingBackAndImportedTwiceChangesNothing() throws Exception {
        everything();
        ObjectNode before = export();
        for (String part : new String[] {
            "submissions", "reviews", "questionStates", "marks", "referenceRequests", "hints", "interviews"
        }) {
            assertThat(before.get(part)).as(part).isNotEmpty();
        }
        assertThat(before.get("submissions")).hasSize(3);
        table.clear();
        imported(before)
                .body("added.submissions", equalTo(3))
                .body("added.reviews", equalTo(1))
                .body("added.interviews", equalTo(1))
                .body("added.preferences", equalTo(1))
                .body("added.plan", equalTo(1));
        ObjectNode after = export();
        assertThat(comparable(after)).isEqualTo(comparable(before));
        imported(before).body("added.size()", equalTo(0)).body("kept.submissions", equalTo(3));
        assertThat(comparable(export())).isEqualTo(comparable(before));
        given().get("/api/interviews/"
                        + after.get("interviews").get(0).get("id").asText())
                .then()
                .body("phase", equalTo("paused"))
                .body("items[0].answer", equalTo("half an answer"));
    }

    @Test
    void keepsWhatIsThereAlready() throws Exception {
        put("/api/questions/" + QUESTION + "/note", "{\"note\":\"from there\"}");
        ObjectNode there = export();
        put("/api/questions/" + QUESTION + "/note", "{\"note\":\"from here\"}");
        imported(there).body("kept.marks", equalTo(1));
        given().get("/api/questions/" + QUESTION + "/note").then().body("note", equalTo("from here"));
    }

    @Test
    void holdsOfAReportOnlyWhatItsLearnerSees() throws Exception {
        Portal.graded(Portal.handIn("// fail\nclass A {}"));
        ObjectNode export = export();
        assertThat(export.toString()).contains("missing-batch-average").doesNotContain("looks-numeric");
    }

    @Test
    void isAboutOnePersonAlone() throws Exception {
        everything();
        ObjectNode theirs = export();
        table.giveAway();
        ObjectNode mine = export();
        assertThat(mine.get("submissions")).isEmpty();
        assertThat(mine.get("reviews")).isEmpty();
        assertThat(mine.get("interviews")).isEmpty();
        // Somebody else's rows have these ids: mine get others, always the same ones.
        imported(theirs).body("added.submissions", equalTo(3)).body("added.interviews", equalTo(1));
        imported(theirs).body("added.size()", equalTo(0));
        given().get("/submissions/" + theirs.get("submissions").get(0).get("id").asText())
                .then()
                .statusCode(404);
        assertThat(export().get("submissions")).hasSize(3);
    }

    @Test
    void marksAnImportedPassAndLetsItProveNothing() throws Exception {
        Portal.graded(Portal.handIn("// pass\nclass A {}"));
        ObjectNode export = export();
        given().get("/exercises/" + EXERCISE + "/reference").then().body(containsString("Explanation"));
        table.clear();
        imported(export);
        String id = export.get("submissions").get(0).get("id").asText();
        given().get("/submissions/" + id)
                .then()
                .statusCode(200)
                .body(containsString("This portal has not graded it"))
                .body(containsString("passed"));
        given().get("/submissions").then().body(containsString(">imported</span>"));
        given().get("/api/submissions/" + id)
                .then()
                .body("imported", equalTo(true))
                .body("verdict", equalTo("passed"));
        given().get("/exercises/" + EXERCISE).then().body(containsString(">solved</span>"));
        given().get("/exercises/" + EXERCISE + "/reference").then().body(containsString("Show the reference?"));
    }

    @Test
    void gradesNothingThatComesInAFile() throws Exception {
        Portal.graded(Portal.handIn("// fail\nclass Unseen" + System.nanoTime() + " {}"));
        ObjectNode export = export();
        ObjectNode submission = (ObjectNode) export.get("submissions").get(0);
        String source = "class Ungraded" + System.nanoTime() + " {}";
        ((ObjectNode) submission.get("files").get(0)).put("content", source);
        submission.put("id", UUID.randomUUID().toString());
        submission.remove("report");
        imported(export);
        given().get("/api/submissions/" + submission.get("id").asText())
                .then()
                .body("kind", equalTo("draft"))
                .body("status", equalTo("done"));
        assertThat(table.rows("scheduled_tasks")).isZero();
        String hash = new dev.gradus.engine.submission.Submission(
                        java.util.List.of(new dev.gradus.engine.submission.SourceFile("MyAnswer.java", source)),
                        java.util.List.of())
                .hash();
        assertThat(grader.gradings(hash)).isZero();
        given().get("/submissions/" + submission.get("id").asText())
                .then()
                .body(containsString("nothing has checked it here"));
    }

    @Test
    void saysWhatIsNotOursTooNewOrBroken() {
        refused("", "This is not an export of Gradus");
        refused("[]", "This is not an export of Gradus");
        refused("{}", "This is not an export of Gradus");
        refused("{\"format\":\"other\"}", "This is not an export of Gradus");
        refused("{\"submissions\":[]}", "This is not an export of Gradus");
        refused("{\"format\":\"gradus-export\"}", "version: must come directly after the format.");
        refused("{\"format\":\"gradus-export\",\"version\":2}", "has version 2, and this portal reads up to 1");
        refused("{\"format\":\"gradus-export\",\"version\":0}", "there is no version 0");
        refused("{\"format\":\"gradus-export\",\"version\":\"1\"}", "version: must be a whole number");
        refused(ours("\"marks\":[{]"), "This is not JSON: line 1, column ");
        refused("{\"format\":\"gradus-export\",\"version\":1,", "This is not JSON: line 1");
        refused(ours("\"marks\":{}"), "marks: must be a list.");
        refused(ours("\"marks\":[3]"), "marks[0]: must be an object.");
        refused(ours("\"spells\":[]"), "An export has no part \\\"spells\\\"");
        refused(ours("\"marks\":[]") + "x", "");
        refused(ours("\"marks\":[],\"marks\":[]"), "This is not JSON");
    }

    @Test
    void namesThePlaceThatBreaksARuleAndThenImportsNothing() {
        String good = mark(QUESTION, "a note");
        refused(ours("\"marks\":[" + good + "," + mark("Not an id", "") + "]"), "marks[1].question: must be an id");
        refused(ours("\"marks\":[" + good + "," + mark("x", "y".repeat(20_001)) + "]"), "marks[1].note: must be text");
        refused(ours("\"marks\":[" + mark("x", "a\\u0000b") + "]"), "marks[0].note: must be text");
        refused(ours("\"marks\":[" + mark("x", "\\ud800") + "]"), "marks[0].note: must be text");
        refused(ours("\"marks\":[{\"question\":\"x\",\"starred\":\"maybe\",\"note\":\"\"}]"), "marks[0].starred");
        refused(ours("\"marks\":[{\"question\":\"x\",\"starred\":true,\"note\":\"\",\"extra\":1}]"), "marks[0].extra");
        refused(ours("\"reviews\":[{\"id\":\"no\"}]"), "reviews[0].id: is missing or not what an export has there");
        refused(
                ours("\"hints\":[{\"exercise\":\"relu\",\"number\":2,\"takenAt\":\"2026-01-01T00:00:00Z\"}]"),
                "hints[0].number: the hint before this one is missing.");
        refused(
                ours("\"hints\":[{\"exercise\":\"relu\",\"number\":1,\"takenAt\":\"2999-01-01T00:00:00Z\"}]"),
                "hints[0].takenAt: must lie in the past");
        refused(
                ours("\"questionStates\":[{\"question\":\"x\",\"stability\":\"NaN\",\"difficulty\":1,"
                        + "\"due\":\"2026-01-01\",\"firstReviewedAt\":\"2026-01-01T00:00:00Z\","
                        + "\"lastReviewedAt\":\"2026-01-01T00:00:00Z\",\"reps\":1,\"lapses\":0}]"),
                "questionStates[0].stability");
        assertThat(table.rows("question_marks")).isZero();
        assertThat(table.rows("hints_taken")).isZero();
    }

    @Test
    void refusesForgedSubmissions() throws Exception {
        Portal.graded(Portal.handIn("// pass\nclass A {}"));
        ObjectNode export = export();
        table.clear();
        forged(export, "report.exercise", "\"relu\"", "submissions[0].report: is a report for another");
        forged(export, "report.points", "-1", "submissions[0].report.points: must lie between");
        forged(export, "report.points", "\"NaN\"", "submissions[0].report.points: must lie between");
        forged(export, "report.schema", "99", "submissions[0].report: This report has schema 99");
        forged(export, "report", "{}", "submissions[0].report: This JSON is not a report");
        forged(export, "report", "[1]", "submissions[0].report: ");
        forged(export, "kind", "\"draft\"", "submissions[0].report: a draft has none.");
        forged(export, "exercise", "\"../etc\"", "submissions[0].exercise: must be an id");
        forged(export, "files", "[]", "submissions[0].files: must not be empty");
        forged(
                export,
                "files",
                "[{\"name\":\"../../A.java\",\"content\":\"x\"}]",
                "submissions[0].files[0].name: must be the plain name");
        forged(
                export,
                "files",
                "[{\"name\":\"A.java\",\"content\":\"\"}]",
                "submissions[0].files[0].content: The source is empty");
        forged(
                export,
                "files",
                "[{\"name\":\"A.java\",\"content\":\"x\"},{\"name\":\"A.java\",\"content\":\"y\"}]",
                "submissions[0].files: two files have the same name.");
        forged(export, "submittedAt", "\"2999-01-01T00:00:00Z\"", "submissions[0].submittedAt: must lie in the past");
        assertThat(table.rows("submissions")).isZero();
    }

    @Test
    void refusesInterviewsThatCannotBe() throws Exception {
        everything();
        ObjectNode export = export();
        table.clear();
        for (Map.Entry<String, String> change : Map.of(
                        "minutes", "5",
                        "current", "150",
                        "phase", "\"done\"",
                        "items", "[]",
                        "level", "\"cruel\"")
                .entrySet()) {
            ObjectNode copy = export.deepCopy();
            ((ObjectNode) copy.get("interviews").get(0)).set(change.getKey(), JSON.readTree(change.getValue()));
            refused(copy.toString(), "interviews[0].");
        }
        assertThat(table.rows("interviews")).isZero();
    }

    @Test
    void showsImportedTextEscaped() throws Exception {
        Portal.graded(Portal.handIn("// echo\n" + HOSTILE));
        everything();
        ObjectNode export = export();
        ((ObjectNode) export.get("marks").get(0)).put("note", HOSTILE);
        ((ObjectNode) export.get("reviews").get(0)).put("answer", HOSTILE);
        ObjectNode interview = (ObjectNode) export.get("interviews").get(0);
        ((ObjectNode) interview.get("items").get(0)).put("answer", HOSTILE);
        table.clear();
        imported(export);
        String interviewId = interview.get("id").asText();
        FormPage.at("/interviews/" + interviewId)
                .send("do", "end", "item", "0")
                .then()
                .statusCode(303);
        String submission = export.get("submissions").get(0).get("id").asText();
        for (String path : new String[] {
            "/submissions",
            "/submissions/" + submission,
            "/exercises/" + EXERCISE + "?from=" + submission,
            "/questions/" + QUESTION,
            "/interviews/" + interviewId,
            "/progress"
        }) {
            assertThat(given().get(path).then().statusCode(200).extract().asString())
                    .as(path)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
        assertThat(given().get("/interviews/" + interviewId).asString())
                .contains("&lt;script&gt;alert(1)")
                .contains("{inject:site}${7*7}");
    }

    @Test
    void isDoneWithAForm() throws Exception {
        everything();
        byte[] file = export().toString().getBytes(StandardCharsets.UTF_8);
        table.clear();
        FormPage page = FormPage.at("/progress/data");
        assertThat(page.html()).contains("href=\"/api/export\" download").contains("At most 32 MB");
        page.request()
                .multiPart("file", "gradus.json", file)
                .post("/progress/data")
                .then()
                .statusCode(200)
                .body(containsString("Submissions and drafts: <strong>3 added</strong>, 0 here already"));
        page.request()
                .multiPart("file", "gradus.json", file)
                .post("/progress/data")
                .then()
                .body(containsString("Submissions and drafts: <strong>0 added</strong>, 3 here already"));
        page.request()
                .multiPart("file", "x.json", ours("\"<script>alert(1)\":[]").getBytes(StandardCharsets.UTF_8))
                .post("/progress/data")
                .then()
                .statusCode(422)
                .body(containsString("Nothing was imported."))
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
        page.request()
                .multiPart("other", "x")
                .post("/progress/data")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file first."));
        given().multiPart("file", "gradus.json", file)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/progress/data")
                .then()
                .statusCode(400);
    }

    @Test
    void takesLargeBodiesHereAlone() {
        String note = "n".repeat(20_000);
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            marks.append(i == 0 ? "" : ",").append(mark("question-" + i, note));
        }
        String large = ours("\"marks\":[" + marks + "]");
        assertThat(large.length()).isGreaterThan(2_000_000);
        post(large).then().statusCode(200).body("added.marks", equalTo(100));
        given().contentType(ContentType.JSON)
                .body(large)
                .post("/api/submissions")
                .then()
                .statusCode(413);
        given().contentType(ContentType.JSON)
                .body(large)
                .post("/api/export")
                .then()
                .statusCode(413);
        post("x".repeat(33 << 20)).then().statusCode(413);
    }

    @Test
    void cutsOffBodiesElsewhereThatDoNotSayTheirLength() throws Exception {
        String large = ours("\"marks\":[" + mark(QUESTION, "note") + " ".repeat(2_000_000) + "]");
        assertThat(chunked("/api/submissions", large)).isEqualTo(413);
        assertThat(chunked("/api/import", large)).isEqualTo(200);
    }

    private static int chunked(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Portal.origin() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void everything() {
        Portal.graded(Portal.handIn("// fail\nclass A {}"));
        Portal.graded(Portal.idOf(Portal.openForm("relu").send("run", "// pass\nclass B {}")));
        Portal.openForm("elu").reset("class Draft {}").then().statusCode(303);
        given().contentType(ContentType.JSON)
                .body("{\"recall\":\"knew\",\"points\":[0,2],\"disqualifiers\":[1],\"answer\":\"An answer ∂\"}")
                .post("/api/questions/" + QUESTION + "/reviews")
                .then()
                .statusCode(201);
        put("/api/questions/" + QUESTION + "/star", "{\"starred\":true}");
        put("/api/questions/" + QUESTION + "/note", "{\"note\":\"A note\"}");
        put("/api/reviews/plan", "{\"interview\":null,\"newPerDay\":7}");
        FormPage ask = FormPage.at("/exercises/gelu/reference");
        Portal.fromOurPage()
                .cookies(ask.cookies())
                .formParam("csrf-token", ask.token())
                .formParam("sure", "true")
                .post("/exercises/gelu/reference")
                .then()
                .statusCode(303);
        given().contentType(ContentType.JSON)
                .post("/api/exercises/relu/hints")
                .then()
                .statusCode(200);
        FormPage home = FormPage.at("/");
        Portal.fromOurPage()
                .cookies(home.cookies())
                .formParam("csrf-token", home.token())
                .formParam("hide", "true")
                .post("/preferences/difficulty")
                .then()
                .statusCode(303);
        String interview = given().contentType(ContentType.JSON)
                .body("{\"minutes\":12,\"level\":\"easy\",\"topics\":[\"losses\",\"layers\"]}")
                .post("/api/interviews")
                .path("id");
        put("/api/interviews/" + interview + "/items/0/answer", "{\"answer\":\"half an answer\"}");
    }

    private static void forged(ObjectNode export, String field, String value, String sentence) throws Exception {
        ObjectNode copy = export.deepCopy();
        ObjectNode submission = (ObjectNode) copy.get("submissions").get(0);
        if (field.startsWith("report.")) {
            ((ObjectNode) submission.get("report")).set(field.substring("report.".length()), JSON.readTree(value));
        } else {
            submission.set(field, JSON.readTree(value));
        }
        refused(copy.toString(), sentence);
    }

    /** Without what an import is meant to change. */
    private static ObjectNode comparable(ObjectNode export) {
        ObjectNode copy = export.deepCopy();
        copy.remove("exportedAt");
        ((ArrayNode) copy.get("submissions")).forEach(submission -> ((ObjectNode) submission).remove("imported"));
        copy.get("interviews").forEach(interview -> {
            ((ObjectNode) interview).remove("phase");
            ((ObjectNode) interview.get("items").get(0)).remove("usedMillis");
        });
        return copy;
    }

    private static ObjectNode export() throws Exception {
        Response response = given().get("/api/export");
        response.then().statusCode(200).header("Content-Disposition", containsString("attachment; filename=\"gradus-"));
        return (ObjectNode) JSON.readTree(response.asByteArray());
    }

    private static ValidatableResponse imported(ObjectNode export) {
        return post(export.toString()).then().statusCode(200);
    }

    private static void refused(String body, String sentence) {
        post(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(containsString(sentence));
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/import");
    }

    private static void put(String address, String body) {
        given().contentType(ContentType.JSON).body(body).put(address).then().statusCode(200);
    }

    private static String ours(String parts) {
        return "{\"format\":\"gradus-export\",\"version\":1," + parts + "}";
    }

    private static String mark(String question, String note) {
        return "{\"question\":\"" + question + "\",\"starred\":true,\"note\":\"" + note + "\"}";
    }
}
