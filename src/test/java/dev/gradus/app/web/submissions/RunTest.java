package dev.gradus.app.web.submissions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.jobs.FakeGrader;
import dev.gradus.engine.grading.CheckScope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunTest {
    /** An exercise that no other test solves. */
    private static final String UNSOLVED = "gelu";

    @Inject
    FakeGrader grader;

    @Test
    void hasTheVisibleChecksOnlyAndNeverSolves() {
        Response sent = Portal.openForm(UNSOLVED).send("run", "// pass\nclass Run {}");
        assertThat(sent.statusCode()).isEqualTo(303);
        String id = Portal.idOf(sent);
        JsonPath graded = Portal.graded(id);
        assertThat(graded.getString("kind")).isEqualTo("run");
        assertThat(grader.scope(graded.getString("report.provenance.submissionHash")))
                .isEqualTo(CheckScope.VISIBLE);
        given().get("/submissions/" + id)
                .then()
                .body(containsString("A run."))
                .body(containsString("Only the visible checks ran"));
        assertThat(standing(UNSOLVED)).isEqualTo("not-started");

        String submitted = Portal.idOf(Portal.openForm(UNSOLVED).send("submit", "// fail\nclass Run {}"));
        assertThat(grader.scope(Portal.graded(submitted).getString("report.provenance.submissionHash")))
                .isEqualTo(CheckScope.ALL);
        given().get("/submissions/" + submitted).then().body(not(containsString("A run.")));
        assertThat(standing(UNSOLVED)).isEqualTo("tried");
    }

    @Test
    void ofTheSameSourceIsAnotherThanItsSubmission() {
        Portal.OpenForm form = Portal.openForm(Portal.EXERCISE);
        String run = Portal.idOf(form.send("run", "// fail\nclass Both {}"));
        assertThat(Portal.idOf(form.send("run", "// fail\nclass Both {}"))).isEqualTo(run);
        assertThat(Portal.idOf(form.send("submit", "// fail\nclass Both {}"))).isNotEqualTo(run);
    }

    @Test
    void isAskedForInJsonToo() {
        String key = UUID.randomUUID().toString();
        String id = json(key, "run").then().statusCode(202).extract().path("id");
        assertThat(Portal.graded(id).getString("kind")).isEqualTo("run");
        json(key, "run").then().statusCode(202).body("id", equalTo(id));
        json(key, "submit").then().statusCode(422).body("detail", containsString("used before"));
        json(UUID.randomUUID().toString(), "draft").then().statusCode(400).body("violations[0].field", equalTo("kind"));
    }

    @Test
    void ofAnUnknownKindIsRefused() {
        Portal.openForm(Portal.EXERCISE).send("draft", "class A {}").then().statusCode(400);
    }

    @Test
    void isShownFromTheBeginningWithEveryCheckThatWillRun() {
        String id = Portal.idOf(Portal.openForm(Portal.EXERCISE).send("run", "// hold plan\nclass A {}"));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> given().get("/submissions/" + id)
                        .then()
                        .body(containsString("Running the visible checks"))
                        .body(containsString("σ(z) is right for moderate z"))
                        .body(not(containsString("σ(z) is finite and right for any z")))
                        .body(containsString("arguments are left as they were")));
        grader.release("plan");
        Portal.graded(id);
    }

    private static Response json(String key, String kind) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "exercise",
                        Portal.EXERCISE,
                        "kind",
                        kind,
                        "files",
                        List.of(Map.of("name", "A.java", "content", "// pass\nclass A {}"))))
                .post("/api/submissions");
    }

    private static String standing(String exercise) {
        return given().get("/api/exercises").jsonPath().getString("find { it.id == '" + exercise + "' }.state");
    }
}
