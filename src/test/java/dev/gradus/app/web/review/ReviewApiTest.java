package dev.gradus.app.web.review;

import static dev.gradus.app.web.review.ReviewTable.TODAY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReviewApiTest {
    private static final String QUESTION = "single-perceptron-xor";
    private static final String OTHER = "relu-pros-and-cons";

    @Inject
    ReviewTable table;

    @BeforeEach
    void clear() {
        table.clear();
    }

    @AfterEach
    void letGo() {
        table.letGo();
    }

    @Test
    void recordsAReviewAndSaysWhenTheQuestionIsDueNext() {
        post(QUESTION, "{\"recall\":\"knew\",\"points\":[0,1,2,2],\"answer\":\"A line.\"}")
                .then()
                .statusCode(201)
                .body("due", equalTo(TODAY.plusDays(2).toString()))
                .body("review.recall", equalTo("knew"))
                .body("review.score.toDouble()", closeTo(0.7, 1e-9))
                .body("review.words", equalTo("70 %, half or more"))
                .body("review.answer", equalTo("A line."));
        given().get("/api/questions/" + QUESTION + "/reviews")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].points", equalTo(List.of(0, 1, 2)))
                .body("[0].disqualifiers", equalTo(List.of()))
                .body("[0].reviewedAt", containsString("2027-02-01"));
    }

    @Test
    void asksAgainTodayWhatWasMissedAndLaterWhatIsKnownThen() {
        post(QUESTION, "{\"recall\":\"missed\"}").then().body("due", equalTo(TODAY.toString()));
        due().body("due.find { it.id == '" + QUESTION + "' }.standing", equalTo("again"))
                .body("due[-1].id", equalTo(QUESTION));
        post(QUESTION, "{\"recall\":\"knew\"}")
                .then()
                .body("due", equalTo(TODAY.plusDays(1).toString()));
        due().body("due.id", not(hasItem(QUESTION)));
        table.day(TODAY.plusDays(1));
        due().body("due[0].id", equalTo(QUESTION)).body("due[0].standing", equalTo("due"));
        table.day(TODAY.plusDays(4));
        due().body("due[0].standing", equalTo("overdue"))
                .body("due[0].since", equalTo(TODAY.plusDays(1).toString()));
    }

    @Test
    void scoresNothingOnceADisqualifierIsTicked() {
        post(QUESTION, "{\"recall\":\"missed\",\"points\":[0,1,2,3,4],\"disqualifiers\":[0]}")
                .then()
                .statusCode(201)
                .body("review.score", equalTo(0f))
                .body("review.spoiled", equalTo(true));
    }

    @Test
    void announcesTheDaysThatBothAnswersLeadTo() {
        due().body("due[0].ifMissed", equalTo(TODAY.toString()))
                .body("due[0].ifKnew", equalTo(TODAY.plusDays(2).toString()));
    }

    @Test
    void beginsFiveNewQuestionsADayUnlessThePlanSaysOtherwise() {
        due().body("due", hasSize(5)).body("due.standing.unique()", equalTo(List.of("new")));
        post(OTHER, "{\"recall\":\"knew\"}");
        due().body("due", hasSize(4)).body("next", equalTo(TODAY.plusDays(1).toString()));
        putPlan("{\"newPerDay\":2}").then().statusCode(200).body("newPerDay", equalTo(2));
        due().body("due", hasSize(1));
        putPlan("{\"newPerDay\":0}");
        due().body("due", hasSize(0)).body("next", equalTo(TODAY.plusDays(2).toString()));
        table.day(TODAY.plusDays(2));
        due().body("due.id", equalTo(List.of(OTHER)));
    }

    @Test
    void choosesByTopicAndLevel() {
        given().get("/api/reviews/due?topic=neurons&level=easy")
                .then()
                .statusCode(200)
                .body("due.id", hasItem(QUESTION))
                .body("due.topic.unique()", equalTo(List.of("neurons")))
                .body("due.level.unique()", equalTo(List.of("easy")));
        given().get("/api/reviews/due?topic=nothing")
                .then()
                .body("due", hasSize(0))
                .body("next", nullValue());
        given().get("/api/reviews/due?topic=" + "x".repeat(101))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("topic"));
    }

    @Test
    void comesNoLaterThanTheDayBeforeTheInterview() {
        post(QUESTION, "{\"recall\":\"knew\"}");
        table.day(TODAY.plusDays(2));
        putPlan("{\"interview\":\"2027-02-08\",\"newPerDay\":5}")
                .then()
                .statusCode(200)
                .body("interview", equalTo("2027-02-08"));
        post(QUESTION, "{\"recall\":\"knew\"}").then().body("due", equalTo("2027-02-07"));
        putPlan("{\"newPerDay\":5}").then().statusCode(200).body("interview", nullValue());
        given().get("/api/reviews/plan").then().body("interview", nullValue()).body("newPerDay", equalTo(5));
        putPlan("{\"interview\":null,\"newPerDay\":0}");
        due().body("next", equalTo("2027-02-14"));
    }

    @Test
    void makesARepeatedRequestTheSameReview() {
        String key = UUID.randomUUID().toString();
        String first = post(key, QUESTION, "{\"recall\":\"knew\"}").path("review.id");
        assertThat(post(key, QUESTION, "{\"recall\":\"knew\"}").<String>path("review.id"))
                .isEqualTo(first);
        for (String[] other : new String[][] {{QUESTION, "missed"}, {OTHER, "knew"}}) {
            post(key, other[0], "{\"recall\":\"" + other[1] + "\"}")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("detail", containsString("used before"));
        }
        given().get("/api/questions/" + QUESTION + "/reviews").then().body("", hasSize(1));
        post("two words", QUESTION, "{\"recall\":\"knew\"}").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                             | 400 | recall",
                "{\"recall\":\"perhaps\"}                       | 400 | JSON",
                "{\"recall\":\"knew\",\"points\":[-1]}          | 400 | points",
                "{\"recall\":\"knew\",\"points\":[null]}        | 400 | points",
                "{\"recall\":\"knew\",\"points\":[5]}           | 422 | 5 points",
                "{\"recall\":\"knew\",\"disqualifiers\":[9]}    | 422 | 2 disqualifiers",
                "{\"recall\":\"knew\",\"answer\":\"a\\u0000b\"} | 400 | zero bytes",
                "{\"recall\":\"knew\",\"answer\":\"\\ud800\"}   | 400 | answer",
            })
    void saysWhatIsWrongWithAReview(String body, int status, String says) {
        post(QUESTION, body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(says));
        given().get("/api/questions/" + QUESTION + "/reviews").then().body("", hasSize(0));
    }

    @Test
    void keepsAnswersOfTwentyThousandCharactersAndNotOneMore() {
        String longest = "ä".repeat(20_000);
        post(QUESTION, "{\"recall\":\"knew\",\"answer\":\"" + longest + "\"}")
                .then()
                .statusCode(201)
                .body("review.answer", equalTo(longest));
        post(QUESTION, "{\"recall\":\"knew\",\"answer\":\"" + longest + "x\"}")
                .then()
                .statusCode(400)
                .body("detail", containsString("20000 characters"));
    }

    @Test
    void keepsAStarAndANoteForEachQuestion() {
        given().get("/api/questions/" + QUESTION + "/star").then().body("starred", equalTo(false));
        given().get("/api/questions/" + QUESTION + "/note").then().body("note", equalTo(""));
        put("/api/questions/" + QUESTION + "/note", Map.of("note", "Four inequalities\n😀"))
                .then()
                .statusCode(200)
                .body("note", equalTo("Four inequalities\n😀"));
        put("/api/questions/" + QUESTION + "/star", Map.of("starred", true))
                .then()
                .statusCode(200)
                .body("starred", equalTo(true));
        given().get("/api/questions/" + QUESTION + "/note").then().body("note", equalTo("Four inequalities\n😀"));
        given().get("/api/questions/" + OTHER + "/star").then().body("starred", equalTo(false));
        put("/api/questions/" + QUESTION + "/star", Map.of("starred", false))
                .then()
                .body("starred", equalTo(false));
        put("/api/questions/" + QUESTION + "/star", Map.of()).then().statusCode(400);
        put("/api/questions/" + QUESTION + "/note", Map.of("note", "x".repeat(20_001)))
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"newPerDay\":-1}",
                "{\"newPerDay\":101}",
                "{}",
                "{\"interview\":\"soon\",\"newPerDay\":5}",
                "{\"interview\":\"2027-01-31\",\"newPerDay\":5}",
                "{\"interview\":\"2077-01-31\",\"newPerDay\":5}"
            })
    void refusesPlansWithoutSense(String body) {
        putPlan(body)
                .then()
                .statusCode(body.contains("0") && body.contains("-31") ? 422 : 400)
                .contentType("application/problem+json");
        given().get("/api/reviews/plan").then().body("newPerDay", equalTo(5)).body("interview", nullValue());
    }

    @Test
    void namesNearQuestions() {
        post("perceptron", "{\"recall\":\"knew\"}").then().statusCode(404).body("suggestions", hasItem(QUESTION));
        for (String part : List.of("reviews", "star", "note")) {
            given().get("/api/questions/perceptron/" + part).then().statusCode(404);
        }
    }

    private static ValidatableResponse due() {
        return given().get("/api/reviews/due").then().statusCode(200);
    }

    private static Response post(String question, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/questions/" + question + "/reviews");
    }

    private static Response post(String key, String question, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/questions/" + question + "/reviews");
    }

    private static Response put(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).put(path);
    }

    private static Response putPlan(String body) {
        return put("/api/reviews/plan", body);
    }
}
