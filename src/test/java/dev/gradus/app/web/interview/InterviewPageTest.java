package dev.gradus.app.web.interview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.FormPage;
import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterviewPageTest {
    private static final String HOSTILE =
            "</textarea></div><script>alert(1)</script><img src=x onerror=alert(2)>\"'{inject:site}${7*7}&lt;";

    @Inject
    InterviewTable table;

    @BeforeEach
    void clear() {
        table.clear();
    }

    @AfterEach
    void letGo() {
        table.letGo();
    }

    @Test
    void beginsWithOneQuestionAndTheTimeLeftForItAndForTheWhole() {
        String page = begin("minutes", "20", "level", "easy", "topic", "losses", "topic", "activations");
        table.after(75);
        get(page)
                .body(containsString("Part 1 of 10"))
                .body(containsString(">18:45</strong> <span>left of 20 min"))
                .body(containsString(">0:45</strong> <span id=\"item-words\">left of</span> <span>2 min"))
                .body(not(containsString("Model answer")));
        table.after(150);
        get(page).body(containsString(">0:30</strong> <span id=\"item-words\">over the</span>"));
        JsonPath interview = document(page);
        assertThat(interview.getList("items.topic").stream().distinct().toList())
                .asList()
                .containsExactlyInAnyOrder("losses", "activations");
        assertThat(interview.getList("items.level").stream().distinct().toList())
                .isEqualTo(List.of("easy"));
        // What comes is not told before it is asked.
        assertThat(interview.getList("items.id")).filteredOn(id -> id != null).hasSize(1);
    }

    @Test
    void keepsWhatIsWrittenOnEveryMove() {
        String page = begin("minutes", "12", "level", "easy");
        press(page, "skip", 0, "first answer");
        press(page, "done", 1, "second answer");
        press(page, "go-0", 2, "third answer");
        get(page).body(containsString("first answer</textarea>"));
        press(page, "pause", 0, "first answer, longer");
        press(page, "resume", 0, null);
        get(page).body(containsString("first answer, longer</textarea>"));
        assertThat(document(page).getList("items.answer").subList(0, 3))
                .isEqualTo(List.of("first answer, longer", "second answer", "third answer"));
        assertThat(document(page).getList("items.done").subList(0, 3)).isEqualTo(List.of(false, true, false));
    }

    @Test
    void asksNothingAndCountsNoTimeWhileItIsPaused() {
        String page = begin("minutes", "10", "level", "easy");
        String question = given().get("/api/questions/" + document(page).getString("items[0].id"))
                .path("title");
        get(page).body(containsString(escaped(question)));
        table.after(60);
        press(page, "pause", 0, "half");
        table.after(4000);
        get(page)
                .body(containsString("<h1>Paused</h1>"))
                .body(containsString("9:00"))
                .body(not(containsString(escaped(question))))
                .body(not(containsString("interview.js")));
        press(page, "resume", 0, null);
        table.after(4030);
        get(page).body(containsString(">8:30</strong>")).body(containsString("half</textarea>"));
    }

    @Test
    void goesToItsAssessmentWhenTheTimeIsUpAndLosesNothing() {
        String page = begin("minutes", "10", "level", "easy");
        press(page, "done", 0, "in time");
        table.after(601);
        // The page of the second question was still open and is sent only now.
        press(page, "done", 1, "too late by a second");
        get(page)
                .body(containsString("<h1>Time is up</h1>"))
                .body(containsString("in time</div>"))
                .body(containsString("too late by a second</div>"))
                .body(containsString("Some of it arrived after the time."))
                .body(containsString("Model answer"))
                .body(containsString("3 questions were not reached and count 0."));
        assertThat(document(page).getList("items.usedMillis", Long.class).stream()
                        .mapToLong(Number::longValue)
                        .sum())
                .isEqualTo(600_000);
    }

    @Test
    void addsUpTheTicksAndWritesTheReport() {
        String page = begin("minutes", "10", "level", "easy");
        table.after(60);
        press(page, "done", 0, "an answer");
        press(page, "end", 1, "");
        String first = document(page).getString("items[0].id");
        int points = given().get("/api/questions/" + first)
                .jsonPath()
                .getList("rubric")
                .size();
        FormPage assessment = FormPage.at(page);
        assessment
                .sendTo(page + "/assessment", "do", "part-0", "point", "0:0")
                .then()
                .statusCode(303)
                .header("Location", containsString("#part-0"));
        get(page).body(containsString("value=\"0:0\" checked")).body(containsString("%, a beginning</strong>"));

        String[] ticks = new String[2 * points + 2];
        ticks[0] = "do";
        ticks[1] = "report";
        for (int point = 0; point < points; point++) {
            ticks[2 * point + 2] = "point";
            ticks[2 * point + 3] = "0:" + point;
        }
        assessment.sendTo(page + "/assessment", ticks).then().statusCode(303);
        get(page)
                .body(containsString("Interview report"))
                .body(containsString("<strong class=\"figure\">20 %</strong>"))
                .body(containsString("1:00 of 2 min"))
                .body(containsString("not reached"))
                .body(containsString("What was missed"))
                .body(containsString("What to do next"));
        given().get("/api" + page + "/report")
                .then()
                .statusCode(200)
                .body("score", equalTo(0.2f))
                .body("levels.easy.parts", equalTo(5));
        given().get("/interviews").then().body(containsString("<strong>20 %</strong>"));
        // The report stays as it is.
        assessment.sendTo(page + "/assessment", "do", "report").then().statusCode(303);
        get(page).body(containsString("<strong class=\"figure\">20 %</strong>"));
    }

    @Test
    void scoresNothingForASpoiledAnswerAndRefusesTicksThatTheQuestionDoesNotHave() {
        String page = begin("minutes", "10", "level", "easy");
        press(page, "end", 0, "an answer");
        FormPage assessment = FormPage.at(page);
        assessment
                .sendTo(page + "/assessment", "do", "report", "point", "0:99")
                .then()
                .statusCode(422)
                .body(containsString("does not have"));
        assessment
                .sendTo(page + "/assessment", "do", "report", "point", "77:0")
                .then()
                .statusCode(422);
        assertThat(document(page).getString("phase")).isEqualTo("assessing");
        assessment
                .sendTo(page + "/assessment", "do", "report", "point", "0:0", "disqualifier", "0:0")
                .then()
                .statusCode(303);
        get(page).body(containsString("spoiled by an error")).body(containsString("Said, and wrong:"));
    }

    @Test
    void putsAnswersIntoTheReviewOnce() {
        String page = begin("minutes", "10", "level", "easy");
        press(page, "done", 0, "known answer");
        press(page, "done", 1, "missed answer");
        press(page, "end", 2, "");
        FormPage.at(page).sendTo(page + "/assessment", "do", "report", "point", "0:0");
        List<String> asked = document(page).getList("items.id");
        FormPage report = FormPage.at(page);
        for (int twice = 0; twice < 2; twice++) {
            report.sendTo(page + "/review", "recall-0", "knew", "recall-1", "missed", "recall-2", "leave")
                    .then()
                    .statusCode(303);
        }
        given().get("/api/questions/" + asked.get(0) + "/reviews")
                .then()
                .body("size()", equalTo(1))
                .body("[0].recall", equalTo("knew"))
                .body("[0].answer", equalTo("known answer"))
                .body("[0].points", equalTo(List.of(0)));
        given().get("/api/questions/" + asked.get(1) + "/reviews")
                .then()
                .body("size()", equalTo(1))
                .body("[0].recall", equalTo("missed"));
        given().get("/api/questions/" + asked.get(2) + "/reviews").then().body("size()", equalTo(0));
        get(page).body(containsString("2 answers are in your"));
    }

    @Test
    void asksOthersThanThoseThatWereAskedNotLongAgo() {
        String first = begin("minutes", "32", "level", "medium", "topic", "losses");
        List<String> asked = document(first).getList("items.id");
        for (int part = 1; part < asked.size(); part++) {
            press(first, "go-" + part, part - 1, "");
        }
        asked = document(first).getList("items.id").subList(0, 4).stream()
                .map(String::valueOf)
                .toList();
        press(first, "end", 0, "");
        String second = begin("minutes", "12", "level", "medium");
        press(second, "end", 0, "");
        assertThat(document(second).getList("items.id")).doesNotContainAnyElementsOf(asked);
    }

    @Test
    void countsTheBestSubmissionThatWasMadeForTheExerciseMeanwhile() {
        table.letGo();
        String page = begin("minutes", "60", "coding", "on", "topic", "activations", "topic", "losses");
        JsonPath interview = document(page);
        int last = interview.getList("items").size() - 1;
        assertThat(interview.getString("items[" + last + "].kind")).isEqualTo("exercise");
        press(page, "go-" + last, 0, "");
        String exercise = document(page).getString("items[" + last + "].id");
        get(page).body(containsString("/exercises/" + exercise + "\" target=\"_blank\""));
        submit(exercise, "// fail\nclass A {}");
        submit(exercise, "// pass\nclass A {}");
        press(page, "end", last, "");
        submit(exercise, "// pass\nclass Later {}");
        FormPage.at(page).sendTo(page + "/assessment", "do", "report");
        get(page).body(containsString("got 100 % of the points"));
        assertThat(given().get(page).asString().split("class=\"chip passed\">passed", -1))
                .hasSize(2);
        given().get("/api" + page + "/report")
                .then()
                .body("coding", equalTo(1f))
                .body("score", not(equalTo(0f)));
    }

    @Test
    void refusesBadChoicesBesideTheFieldAndKeepsThem() {
        for (String minutes : List.of("9", "181", "ten", "", "-30", "10.5", "99999999999")) {
            FormPage.at("/interviews")
                    .send("minutes", minutes, "topic", "losses", "level", "hard")
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"minutes-error\""))
                    .body(containsString("value=\"" + minutes + "\""))
                    .body(containsString("value=\"losses\" checked"))
                    .body(containsString("value=\"hard\" selected"));
        }
        FormPage.at("/interviews")
                .send("minutes", "30", "topic", "<script>alert(1)</script>")
                .then()
                .statusCode(422)
                .body(containsString("id=\"topics-error\""))
                .body(not(containsString("<script>alert")));
        FormPage.at("/interviews")
                .send("minutes", "30", "level", "cruel")
                .then()
                .statusCode(422)
                .body(containsString("id=\"level-error\""));
        FormPage.at("/interviews")
                .send("minutes", "180", "topic", "depth", "level", "medium")
                .then()
                .statusCode(422)
                .body(containsString("of 180 minutes. Choose more topics"))
                .body(containsString("value=\"180\""));
        given().get("/api/interviews").then().body("size()", equalTo(0));
    }

    @Test
    void isOneInterviewHoweverOftenTheFormIsSent() {
        FormPage form = FormPage.at("/interviews");
        String once = form.send("minutes", "10").getHeader("Location");
        assertThat(form.send("minutes", "10").getHeader("Location")).isEqualTo(once);
        given().get("/api/interviews").then().body("size()", equalTo(1));
    }

    @Test
    void belongsToOnePersonAlone() {
        String page = begin("minutes", "10");
        FormPage open = FormPage.at(page);
        table.giveAway(page.substring(page.lastIndexOf('/') + 1));
        given().get(page).then().statusCode(404);
        given().get("/api" + page).then().statusCode(404);
        given().get("/api" + page + "/report").then().statusCode(404);
        open.sendTo(page, "do", "end", "item", "0", "answer", "x").then().statusCode(404);
        open.sendTo(page + "/assessment", "do", "report").then().statusCode(404);
        open.sendTo(page + "/review", "recall-0", "knew").then().statusCode(404);
        given().get("/interviews").then().body(not(containsString(page)));
    }

    @Test
    void escapesWhatIsWrittenAndRefusesWhatCannotBeKept() {
        String page = begin("minutes", "10", "level", "easy");
        press(page, "save", 0, HOSTILE);
        hostileIsHarmless(page);
        FormPage.at(page)
                .send("do", "done", "item", "0", "answer", HOSTILE + "x".repeat(20_001))
                .then()
                .statusCode(422)
                .body(containsString("Not kept."))
                .body(containsString("xxxxx"))
                .body(not(containsString("<script>alert")));
        press(page, "end", 0, HOSTILE);
        hostileIsHarmless(page);
    }

    private static void hostileIsHarmless(String page) {
        get(page)
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(containsString("{inject:site}${7*7}"))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<img src=x")));
    }

    private static void submit(String exercise, String source) {
        Response form = Portal.openForm(exercise).send(source);
        form.then().statusCode(303);
        Portal.graded(Portal.idOf(form));
    }

    private static String begin(String... fields) {
        Response begun = FormPage.at("/interviews").send(fields);
        begun.then().statusCode(303);
        return java.net.URI.create(begun.getHeader("Location")).getPath();
    }

    private static void press(String page, String button, int item, String answer) {
        FormPage form = FormPage.at(page);
        Response pressed = answer == null
                ? form.send("do", button, "item", Integer.toString(item))
                : form.send("do", button, "item", Integer.toString(item), "answer", answer);
        pressed.then().statusCode(303);
    }

    private static ValidatableResponse get(String page) {
        return given().get(page).then().statusCode(200);
    }

    private static JsonPath document(String page) {
        return given().get("/api" + page).then().statusCode(200).extract().jsonPath();
    }

    private static String escaped(String title) {
        return title.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
