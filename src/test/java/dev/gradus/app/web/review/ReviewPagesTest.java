package dev.gradus.app.web.review;

import static dev.gradus.app.web.review.ReviewTable.TODAY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewPagesTest {
    private static final String XOR = "single-perceptron-xor";
    private static final String RELU = "relu-pros-and-cons";

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
    void isReachedFromEveryPageAndBeginsWithNewQuestions() {
        given().get("/").then().body(matchesPattern("(?s).*<a href=\"/review\"[^>]*>Review</a>.*"));
        page().body(containsString("<strong>5 to answer:</strong> 5 new."))
                .body(containsString("Begin with the first"))
                .body(containsString("new questions wait for another day"))
                .body(containsString("?review=on&amp;topic=&amp;level="));
    }

    @Test
    void asksOverdueQuestionsFirstThenDueOnesThenNewOnesThenWhatWasMissedToday() {
        review(RELU, "missed");
        table.day(TODAY.plusDays(1));
        review(RELU, "missed");
        review(XOR, "knew");
        table.day(TODAY.plusDays(3));
        String missed = given().get("/api/reviews/due").path("due[-1].id");
        review(missed, "missed");
        String html = page().extract().asString();
        assertThat(html)
                .contains("1 overdue, 1 due today, 4 new, 1 missed today.")
                .contains("since Tue 2 Feb 2027");
        assertThat(html.indexOf("/questions/" + RELU)).isPositive().isLessThan(html.indexOf("/questions/" + XOR));
        assertThat(html.lastIndexOf("chip new")).isLessThan(html.indexOf("chip again"));
        assertThat(html.indexOf("/questions/" + XOR)).isLessThan(html.indexOf("chip new"));
    }

    @Test
    void saysWhenTheNextQuestionIsDueOnceNothingIs() {
        review(XOR, "knew");
        plan("", "0").then().statusCode(303);
        page().body(containsString(
                "<strong>Nothing is due.</strong> The next question is due on Wed 3 Feb 2027, in 2 days."));
        given().get("/review?topic=activations")
                .then()
                .body(containsString("Nothing is due among these questions"))
                .body(containsString("Look at all topics and levels."));
        table.clear();
        plan("", "0");
        page().body(containsString("Allow new questions below"));
    }

    @Test
    void setsAndClearsTheDayOfTheInterview() {
        plan("2027-02-11", "7").then().statusCode(303);
        page().body(containsString("Your interview is on Thu 11 Feb 2027, in 10 days."))
                .body(containsString("value=\"2027-02-11\""))
                .body(containsString("<strong>7 to answer:</strong>"))
                .body(containsString("Clear the interview"));
        OpenQuestion.at("/review")
                .press("clear", "interview", "2027-02-11", "newPerDay", "7")
                .then()
                .statusCode(303);
        page().body(not(containsString("Your interview"))).body(containsString("max=\"100\" value=\"7\""));
    }

    @Test
    void forgetsAnInterviewThatIsOver() {
        plan("2027-02-03", "5");
        table.day(TODAY.plusDays(3));
        page().body(not(containsString("Your interview"))).body(not(containsString("2027-02-03")));
    }

    @Test
    void saysWhatIsWrongWithAPlanAndKeepsIt() {
        for (String[] wrong : new String[][] {
            {"2027-01-31", "5", "must be today or later"},
            {"31.3.2027", "5", "a date as in 2027-03-31"},
            {"", "many", "must be a number"},
            {"2027-02-11", "101", "0 to 100"},
            {"<script>alert(1)", "5", "a date as in"}
        }) {
            String html =
                    plan(wrong[0], wrong[1]).then().statusCode(422).extract().asString();
            assertThat(html)
                    .contains(wrong[2])
                    .contains("value=\"" + wrong[0].replace("<", "&lt;").replace(">", "&gt;"));
            assertThat(html).doesNotContain("<script>alert");
        }
        given().get("/api/reviews/plan").then().body(containsString("\"newPerDay\":5"));
    }

    @Test
    void choosesByTopicAndLevel() {
        given().get("/review?topic=neurons&level=easy")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"neurons\" selected>"))
                .body(containsString("<option value=\"easy\" selected>"))
                .body(containsString("topic=neurons&amp;level=easy"))
                .body(not(containsString("/questions/" + RELU)));
    }

    @Test
    void findsQuestionsByWordsTopicLevelStarAndDay() {
        found("q=PERCEPTRON+xor", XOR, RELU);
        found("topic=activations", RELU, XOR);
        found("topic=neurons&level=easy", XOR, RELU);
        given().contentType(ContentType.JSON).body("{\"starred\":true}").put("/api/questions/" + RELU + "/star");
        found("starred=yes", RELU, XOR);
        review(RELU, "missed");
        plan("", "0");
        found("due=yes", RELU, XOR);
        given().get("/questions?starred=yes&topic=neurons").then().body(containsString("No question fits."));
        given().get("/questions?q=" + "x".repeat(201)).then().statusCode(400).body(containsString("q:"));
    }

    @Test
    void searchesNoAnswers() {
        given().get("/questions?q=Minsky").then().body(containsString("No question fits."));
    }

    private static void found(String search, String present, String absent) {
        given().urlEncodingEnabled(false)
                .get("/questions?" + search)
                .then()
                .statusCode(200)
                .body(containsString("questions fit."))
                .body(containsString("href=\"/questions/" + present + "\""))
                .body(not(containsString("href=\"/questions/" + absent + "\"")));
    }

    private static ValidatableResponse page() {
        return given().get("/review").then().statusCode(200);
    }

    private static io.restassured.response.Response plan(String interview, String newPerDay) {
        return OpenQuestion.at("/review").press("keep", "interview", interview, "newPerDay", newPerDay);
    }

    private static void review(String question, String recall) {
        given().contentType(ContentType.JSON)
                .body("{\"recall\":\"" + recall + "\"}")
                .post("/api/questions/" + question + "/reviews")
                .then()
                .statusCode(201);
    }
}
