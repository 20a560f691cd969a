package dev.gradus.app.web.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogueFilterTest {

    @Test
    void findsWordsOfTitleTopicAndFirstParagraphWhateverTheirCase() {
        search("SIGMOID overflows")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/exercises/sigmoid-derivative\""))
                .body(not(containsString("<h3><a href=\"/exercises/xor-mlp\"")))
                .body(containsString("<strong role=\"status\">1 of"));
        search("activation functions").then().body(containsString("<h3><a href=\"/exercises/relu\""));
        search("formula copied from a book")
                .then()
                .body(containsString("<h3><a href=\"/exercises/sigmoid-derivative\""));
        search("no-such-exercise").then().body(containsString("Nothing matches"));
    }

    @Test
    void limitsToATopicAndADifficulty() {
        given().get("/?topic=activations")
                .then()
                .body(containsString("<h3><a href=\"/exercises/relu\""))
                .body(not(containsString("<h3><a href=\"/exercises/two-layer-backprop\"")));
        given().get("/?difficulty=3")
                .then()
                .body(containsString("<h3><a href=\"/exercises/two-layer-backprop\""))
                .body(not(containsString("<h3><a href=\"/exercises/sigmoid-derivative\"")));
    }

    @Test
    void tellsSolvedFromOpenExercises() {
        Portal.graded(Portal.idOf(Portal.openForm("tanh-derivative").send("submit", "// pass\nclass A {}")));
        given().get("/?state=solved")
                .then()
                .body(containsString("<h3><a href=\"/exercises/tanh-derivative\""))
                .body(not(containsString("<h3><a href=\"/exercises/log-softmax\"")));
        given().get("/?state=open")
                .then()
                .body(not(containsString("<h3><a href=\"/exercises/tanh-derivative\"")))
                .body(containsString("<h3><a href=\"/exercises/log-softmax\""));
    }

    @Test
    void showsPrerequisitesAndWhetherTheyAreSolved() {
        Portal.graded(Portal.idOf(Portal.openForm("sigmoid-derivative").send("submit", "// pass\nclass A {}")));
        for (String page : new String[] {"/", "/exercises/two-layer-backprop"}) {
            given().get(page)
                    .then()
                    .body(
                            containsString(
                                    "<a href=\"/exercises/sigmoid-derivative\">A sigmoid that never overflows, and its derivative</a> (solved)"));
        }
    }

    @Test
    void countsSolvedExercisesByTopic() {
        Portal.graded(Portal.idOf(Portal.openForm("sigmoid-derivative").send("submit", "// pass\nclass A {}")));
        Matcher progress = Pattern.compile(
                        "aria-label=\"Solved: Activation functions\">(\\d+) of (\\d+)</meter> <span>\\1 of \\2 solved")
                .matcher(given().get("/").asString());
        assertThat(progress.find()).isTrue();
        assertThat(Integer.parseInt(progress.group(1))).isPositive();
    }

    @Test
    void hidesDifficultyWhereSomebodyWantsThat() {
        Response hidden = hide(true);
        assertThat(hidden.statusCode()).isEqualTo(303);
        assertThat(hidden.getHeader("Location")).endsWith("/?q=a%26b&topic=activations");
        try {
            given().get("/")
                    .then()
                    .body(not(containsString("Difficulty 1 of 5")))
                    .body(containsString("Show difficulty"));
            given().get("/?difficulty=3").then().body(containsString("<h3><a href=\"/exercises/sigmoid-derivative\""));
            given().get("/exercises/" + Portal.EXERCISE).then().body(not(containsString("Difficulty 1 of 5")));
        } finally {
            hide(false);
        }
        given().get("/").then().body(containsString("Difficulty 1 of 5")).body(containsString("Hide difficulty"));
    }

    @Test
    void keepsWhatWasSearchedForInTheForm() {
        given().queryParam("q", "\"><script>alert(1)")
                .queryParam("state", "open")
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;alert(1)\""))
                .body(containsString("<option value=\"open\" selected>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=other", "difficulty=6", "difficulty=11"})
    void refusesWhatIsNoFilter(String query) {
        given().get("/?" + query).then().statusCode(400);
        given().get("/?q=" + "x".repeat(101)).then().statusCode(400);
    }

    private static Response search(String words) {
        return given().queryParam("q", words).get("/");
    }

    private static Response hide(boolean hide) {
        Portal.OpenForm form = Portal.openForm(Portal.EXERCISE);
        return Portal.fromOurPage()
                .cookies(form.cookies())
                .formParam("csrf-token", form.token())
                .formParam("hide", hide)
                .formParam("q", "a&b")
                .formParam("topic", "activations")
                .formParam("state", "")
                .post("/preferences/difficulty");
    }
}
