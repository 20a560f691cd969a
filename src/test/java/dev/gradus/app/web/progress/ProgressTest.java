package dev.gradus.app.web.progress;

import static dev.gradus.app.web.progress.ProgressTable.TODAY;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressTest {
    private static final String MISTAKE = "missing-batch-average";

    @Inject
    ProgressTable table;

    @BeforeEach
    @AfterEach
    void clear() {
        table.letGo();
        table.clear();
    }

    @Test
    void saysWhatToDoWhereNothingWasDone() {
        given().get("/progress")
                .then()
                .statusCode(200)
                .body(containsString("No submission of yours shows a mistake"))
                .body(containsString("Nothing in the last 28 days."))
                .body(matchesPattern("(?s).*<a href=\"/progress\"[^>]* aria-current=\"page\">Progress</a>.*"));
    }

    @Test
    void countsExercisesAndQuestionsByTopic() {
        submit("sigmoid-derivative", "// pass", "submit");
        submit("relu", "// fail", "submit");
        submit("elu", "// pass", "run");
        review("single-perceptron-xor", "knew");
        review("relu-pros-and-cons", "missed");
        topic("activations")
                .body("solved", equalTo(1))
                .body("tried", equalTo(2))
                .body("exercises", equalTo(11))
                .body("known", equalTo(0))
                .body("begun", equalTo(1))
                .body("due", equalTo(1));
        topic("neurons").body("known", equalTo(1)).body("begun", equalTo(1)).body("due", equalTo(0));
        given().get("/progress")
                .then()
                .body(containsString("1 of 63 exercises solved."))
                .body(containsString("<desc>1 of 63 exercises solved.</desc>"));
    }

    @Test
    void saysOfAMistakeThatItIsStillMadeUntilALaterSubmissionDoesNotShowIt() {
        String first = submit("relu", "// fail 1", "submit");
        String second = submit("relu", "// fail 2", "submit");
        table.move(first, TODAY.minusDays(3));
        table.move(second, TODAY.minusDays(2));
        table.rename(first, "subgradient-at-zero");
        mistakes()
                .body("mistakes.find { it.id == '" + MISTAKE + "' }.still", equalTo(true))
                .body("mistakes.find { it.id == '" + MISTAKE + "' }.goneSince", nullValue())
                .body("mistakes.find { it.id == 'subgradient-at-zero' }.still", equalTo(false));

        // Another exercise and a run prove nothing.
        submit("elu", "// pass", "submit");
        submit("relu", "// pass", "run");
        mistakes().body("mistakes.find { it.id == '" + MISTAKE + "' }.still", equalTo(true));

        String third = submit("relu", "// pass", "submit");
        table.move(third, TODAY.minusDays(1));
        mistakes()
                .body("mistakes.find { it.id == '" + MISTAKE + "' }.still", equalTo(false))
                .body("mistakes.find { it.id == '" + MISTAKE + "' }.goneSince", containsString("2027-01-31"))
                .body("mistakes.find { it.id == '" + MISTAKE + "' }.shownBy.id", equalTo(List.of(second)));
        given().get("/progress")
                .then()
                .body(containsString("no longer made"))
                .body(containsString("not since 31 Jan 2027"))
                .body(containsString("href=\"/submissions/" + second + "\""))
                .body(containsString("href=\"/exercises/relu\""));
    }

    @Test
    void namesAMistakeAsItsPackDoes() {
        String wrong = submit("two-layer-backprop", "// fail", "submit");
        table.rename(wrong, "batch-average-missing");
        mistakes().body("mistakes[0].says", containsString("lacks the average over the batch"));
        given().get("/progress")
                .then()
                .body(containsString("batch average missing <span class=\"chip failed\">still made"))
                .body(containsString("lacks the average over the batch"));
    }

    @Test
    void countsWhatWasDoneByDay() {
        table.move(submit("relu", "// fail", "submit"), TODAY);
        table.move(submit("relu", "// pass", "submit"), TODAY);
        table.move(submit("relu", "// pass", "run"), TODAY.minusDays(1));
        table.move(submit("elu", "// pass", "submit"), TODAY.minusDays(27));
        table.move(submit("silu", "// pass", "submit"), TODAY.minusDays(28));
        table.today(TODAY);
        review("single-perceptron-xor", "knew");
        given().contentType(ContentType.JSON).body("{\"minutes\":10}").post("/api/interviews");
        given().get("/api/progress")
                .then()
                .body("activity", hasSize(28))
                .body("activity[0].day", equalTo("2027-02-01"))
                .body("activity[0].submissions", equalTo(2))
                .body("activity[0].reviews", equalTo(1))
                .body("activity[0].interviews", equalTo(1))
                .body("activity[1].runs", equalTo(1))
                .body("activity[27].submissions", equalTo(1))
                .body("activity.submissions.sum()", equalTo(3));
        given().get("/progress")
                .then()
                .body(containsString("Mon 1 Feb 2027"))
                .body(containsString("On 3 of the last 28 days you did something."));
    }

    @Test
    void isAboutOnePersonAlone() {
        String other = submit("relu", "// fail", "submit");
        table.giveAway(other);
        mistakes().body("mistakes", hasSize(0)).body("activity.submissions.sum()", equalTo(0));
        given().get("/progress").then().body(not(containsString(other)));
    }

    private static ValidatableResponse mistakes() {
        return given().get("/api/progress").then().statusCode(200);
    }

    private static ValidatableResponse topic(String id) {
        return given().get("/api/progress").then().statusCode(200).root("topics.find { it.id == '" + id + "' }");
    }

    private static void review(String question, String recall) {
        given().contentType(ContentType.JSON)
                .body(Map.of("recall", recall))
                .post("/api/questions/" + question + "/reviews")
                .then()
                .statusCode(201);
    }

    private static String submit(String exercise, String order, String kind) {
        String source = order.replaceFirst("^(// [a-z]+).*", "$1") + "\n// " + order + "\nclass A {}";
        String id = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "exercise",
                        exercise,
                        "kind",
                        kind,
                        "files",
                        List.of(Map.of("name", "A.java", "content", source))))
                .post("/api/submissions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Portal.graded(id);
        return id;
    }
}
