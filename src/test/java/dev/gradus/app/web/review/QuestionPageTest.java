package dev.gradus.app.web.review;

import static dev.gradus.app.web.review.ReviewTable.TODAY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionPageTest {
    private static final String QUESTION = "single-perceptron-xor";
    private static final String PAGE = "/questions/" + QUESTION;
    private static final String HOSTILE =
            "</textarea></div><script>alert(1)</script><img src=x onerror=alert(2)>\"'{inject:site}${7*7}&lt;";

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
    void saysWhenTheQuestionComesAgainBeforeAButtonIsPressed() {
        page().body(containsString("Not reviewed yet"))
                .body(containsString("<span>comes again today</span>"))
                .body(containsString("<span>comes again on Wed 3 Feb 2027, in 2 days</span>"));
        OpenQuestion.at(PAGE).press("knew").then().statusCode(303);
        page().body(containsString("Due on Wed 3 Feb 2027, in 2 days"));
        table.day(TODAY.plusDays(2));
        page().body(containsString("Due today"))
                .body(containsString("<span>comes again on Sun 14 Feb 2027, in 11 days</span>"));
        table.day(TODAY.plusDays(3));
        page().body(containsString("Due since Wed 3 Feb 2027"));
    }

    @Test
    void recordsWhatWasWrittenAndTickedAndShowsItAmongEarlierReviews() {
        Response sent = OpenQuestion.at(PAGE)
                .press("missed", "answer", "First line\r\nsecond ∂", "point", "0", "point", "2", "note", "Remember");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).endsWith(PAGE + "#reviews");
        page().body(containsString("<h2 id=\"reviews\">Your earlier reviews</h2>"))
                .body(containsString("<span class=\"chip missed\">missed</span> <span>50 %, half or more</span>"))
                .body(containsString("First line\nsecond ∂</div>"))
                .body(containsString(">\nRemember</textarea>"))
                .body(containsString(
                        "name=\"answer\" rows=\"7\" class=\"words\" aria-describedby=\"answer-help\">\n</textarea>"));
    }

    @Test
    void addsUpThePointsWithoutRecordingAnythingAndKeepsWhatWasTyped() {
        OpenQuestion.at(PAGE)
                .press("score", "answer", "Typed so far", "note", "Noted so far", "point", "0", "point", "1")
                .then()
                .statusCode(200)
                .body(containsString("<strong role=\"status\">40 %, a beginning</strong>"))
                .body(containsString("<details class=\"fold reveal\" open>"))
                .body(containsString(">\nTyped so far</textarea>"))
                .body(containsString(">\nNoted so far</textarea>"))
                .body(containsString("name=\"point\" value=\"0\" checked>"))
                .body(containsString("name=\"point\" value=\"2\">"));
        OpenQuestion.at(PAGE)
                .press("score", "point", "0", "disqualifier", "1")
                .then()
                .body(containsString("0 %, spoiled by an error"))
                .body(containsString("name=\"disqualifier\" value=\"1\" checked>"));
        page().body(not(containsString("Your earlier reviews"))).body(not(containsString("Noted so far")));
    }

    @Test
    void starsAndNotesWithoutLosingWhatWasTyped() {
        OpenQuestion.at(PAGE)
                .press("star", "answer", "Half an answer")
                .then()
                .statusCode(200)
                .body(containsString("Half an answer</textarea>"))
                .body(containsString("<details class=\"fold reveal\">"))
                .body(containsString("value=\"unstar\""));
        OpenQuestion.at(PAGE)
                .press("note", "answer", "Half an answer", "note", "Look at the proof")
                .then()
                .statusCode(200)
                .body(containsString("Half an answer</textarea>"));
        page().body(containsString("<span class=\"chip star\">starred</span>"))
                .body(containsString("Look at the proof</textarea>"));
        OpenQuestion.at(PAGE).press("unstar", "note", "").then().body(not(containsString("chip star")));
        page().body(containsString("Look at the proof</textarea>"));
        OpenQuestion.at(PAGE).press("note", "note", "");
        page().body(not(containsString("Look at the proof")));
    }

    @Test
    void isOneReviewHoweverOftenTheFormIsSent() {
        OpenQuestion form = OpenQuestion.at(PAGE);
        form.press("knew", "answer", "Once");
        form.press("knew", "answer", "Once").then().statusCode(303);
        reviews(1);
        form.press("missed", "answer", "Once").then().statusCode(303);
        reviews(2);
        OpenQuestion.at(PAGE).press("knew", "answer", "Once");
        reviews(3);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        String long1 = "y".repeat(20_001);
        OpenQuestion.at(PAGE)
                .press("knew", "answer", long1, "note", "My note", "point", "1")
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("The answer must be text of at most 20000 characters"))
                .body(containsString(long1 + "</textarea>"))
                .body(containsString("My note</textarea>"))
                .body(containsString("value=\"1\" checked>"));
        OpenQuestion.at(PAGE)
                .press("knew", "answer", "Mine", "point", "99")
                .then()
                .statusCode(422)
                .body(containsString("5 points"))
                .body(containsString("Mine</textarea>"));
        OpenQuestion.at(PAGE)
                .press("knew", "answer", "Mine", "point", "<b>")
                .then()
                .statusCode(422);
        OpenQuestion.at(PAGE)
                .press("sing", "answer", "Mine")
                .then()
                .statusCode(422)
                .body(containsString("Mine</textarea>"));
        OpenQuestion.at(PAGE).press("knew", "answer", "a\0b").then().statusCode(422);
        reviews(0);
    }

    @Test
    void countsLineEndsOfBrowsersAsOneCharacter() {
        OpenQuestion.at(PAGE)
                .press("knew", "answer", "x\r\n".repeat(10_000))
                .then()
                .statusCode(303);
    }

    @Test
    void keepsWhatWasTypedWhenTheFormIsTooOld() {
        Portal.fromOurPage()
                .multiPart("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA")
                .multiPart("answer", "A long answer </textarea>")
                .multiPart("note", "and a note")
                .multiPart("do", "knew")
                .post(PAGE)
                .then()
                .statusCode(400)
                .body(containsString("This form is too old"))
                .body(containsString("A long answer &lt;/textarea&gt;\n\nand a note"));
        reviews(0);
    }

    @Test
    void escapesAnswersAndNotesEverywhere() {
        OpenQuestion.at(PAGE)
                .press("knew", "answer", HOSTILE, "note", HOSTILE)
                .then()
                .statusCode(303);
        String shown = page().extract().asString();
        String refused = OpenQuestion.at(PAGE)
                .press("knew", "answer", HOSTILE + "\0", "note", HOSTILE)
                .asString();
        String unknown = OpenQuestion.at(PAGE).press(HOSTILE, "answer", HOSTILE).asString();
        String round = given().queryParam("review", "on")
                .queryParam("topic", HOSTILE)
                .queryParam("level", HOSTILE)
                .get(PAGE)
                .asString();
        String searched = given().queryParam("q", HOSTILE).get("/questions").asString();
        String chosen = given().queryParam("topic", HOSTILE).get("/review").asString();
        for (String html : new String[] {shown, refused, unknown, round, searched, chosen}) {
            assertThat(html)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("</textarea></div>");
        }
        assertThat(shown.split("&lt;script&gt;alert\\(1\\)", -1))
                .as("the note and the answer")
                .hasSize(3);
        assertThat(shown).contains("{inject:site}${7*7}&amp;lt;");
        assertThat(searched).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void goesOnWithTheNextDueQuestionDuringAReview() {
        String first = given().get("/api/reviews/due?topic=neurons").path("due[0].id");
        String second = given().get("/api/reviews/due?topic=neurons").path("due[1].id");
        Response sent = OpenQuestion.at("/questions/" + first + "?review=on&topic=neurons&level=")
                .press("knew");
        URI next = URI.create(sent.getHeader("Location"));
        assertThat(next.getPath() + "?" + next.getQuery())
                .isEqualTo("/questions/" + second + "?review=on&topic=neurons&level=");
        given().urlEncodingEnabled(false)
                .get(next.getPath() + "?" + next.getQuery())
                .then()
                .body(containsString("4 due today"));
    }

    @Test
    void leadsBackToTheListAfterTheLastDueQuestion() {
        String last = given().get("/api/reviews/due").path("due[0].id");
        given().contentType("application/json").body("{\"newPerDay\":1}").put("/api/reviews/plan");
        String round = "/questions/" + last + "?review=on&topic=&level=";
        assertThat(OpenQuestion.at(round).press("missed").getHeader("Location")).endsWith("/review");
        assertThat(OpenQuestion.at(round).press("knew").getHeader("Location")).endsWith("/review");
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        Portal.fromOurPage()
                .multiPart("key", UUID.randomUUID().toString())
                .multiPart("do", "star")
                .post(PAGE)
                .then()
                .statusCode(400);
        given().get("/api" + PAGE + "/star").then().body("starred", equalTo(false));
    }

    private static ValidatableResponse page() {
        return given().get(PAGE).then().statusCode(200);
    }

    private static void reviews(int number) {
        given().get("/api" + PAGE + "/reviews").then().body("", hasSize(number));
    }
}
