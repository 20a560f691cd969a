package dev.gradus.app.web.lessons;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LessonPagesTest {

    @Test
    void areListedInOrderAndReachedFromEveryPage() {
        String list = given().get("/lessons").then().statusCode(200).extract().asString();

        assertThat(list.indexOf("/lessons/neurons")).isPositive().isLessThan(list.indexOf("/lessons/losses"));
        given().get("/questions").then().body(containsString("href=\"/lessons\""));
        given().get("/").then().body(containsString("href=\"/lessons/activations\""));
    }

    @Test
    void showTextFormulasPicturesAndContents() {
        String page = page("neurons");

        assertThat(page)
                .contains("class=\"tex tex-display\"")
                .contains("<svg class=\"picture\" role=\"img\" aria-label=\"A neuron: three inputs")
                .contains("<figcaption>One neuron.")
                .contains("<a href=\"#why-xor-is-out-of-reach\">Why XOR is out of reach</a>")
                .contains("<h2 id=\"why-xor-is-out-of-reach\">");
        assertThat(page).doesNotContain("<style").doesNotContain(" style=");
    }

    @Test
    void leadToLessonsExercisesAndQuestions() {
        assertThat(page("activations"))
                .contains("href=\"/lessons/depth\"")
                .contains("href=\"/exercises/sigmoid-derivative\"")
                .contains("href=\"/questions/relu-pros-and-cons\"")
                .contains("rel=\"prev\" href=\"/lessons/neurons\"")
                .contains("rel=\"next\" href=\"/lessons/losses\"")
                .contains("not started");
    }

    @Test
    void linkToNothingThatIsMissingAndUseNoIdTwice() {
        for (String id : given().get("/api/lessons").jsonPath().getList("id", String.class)) {
            String page = page(id);
            assertThat(found(page, "href=\"(/(?:exercises|questions|lessons)/[^\"]+)\""))
                    .allSatisfy(address -> given().get(address).then().statusCode(200));
            assertThat(found(page, " id=\"([^\"]+)\"")).as(id).doesNotHaveDuplicates();
            assertThat(found(page, "href=\"#([^\"]+)\"")).as(id).isSubsetOf(found(page, " id=\"([^\"]+)\""));
            assertThat(page).doesNotContain("href=\"exercise:").doesNotContain("](");
        }
    }

    @Test
    void areDocumentsForPrograms() {
        given().get("/api/lessons")
                .then()
                .statusCode(200)
                .body("id", hasItems("neurons", "keras"))
                .body("find { it.id == 'summary' }.topic", nullValue());
        given().get("/api/lessons/depth")
                .then()
                .statusCode(200)
                .body("topic", equalTo("depth"))
                .body("exercises", hasItem("gradient-flow"))
                .body("text", containsString("0.25^5"));
    }

    @Test
    void givePicturesAsFilesWithTheirOwnPolicy() {
        given().get("/lessons/pictures/neuron.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'unsafe-inline'; sandbox"))
                .body(containsString("<style>"));
        given().get("/lessons/pictures/nothing.svg").then().statusCode(404);
    }

    @Test
    void nameNearOnes() {
        given().get("/api/lessons/neuron").then().statusCode(404).body("suggestions", hasItem("neurons"));
        given().get("/lessons/neuron").then().statusCode(404).body(containsString("href=\"neurons\""));
    }

    private static String page(String id) {
        return given().get("/lessons/" + id)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
    }

    private static List<String> found(String page, String expression) {
        return Pattern.compile(expression)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
