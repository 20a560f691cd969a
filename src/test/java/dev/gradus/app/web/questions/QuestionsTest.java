package dev.gradus.app.web.questions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionsTest {
    private static final String QUESTION = "single-perceptron-xor";

    @Test
    void listsTheTutorialsQuestions() {
        given().get("/api/questions")
                .then()
                .statusCode(200)
                .body("findAll { it.tutorial }.size()", equalTo(5))
                .body(
                        "id",
                        hasItems(
                                QUESTION,
                                "relu-pros-and-cons",
                                "backpropagation-principle",
                                "xavier-and-he-initialization",
                                "vanishing-and-exploding-gradients"));
    }

    @Test
    void listsThemByTopicWithLevelAndKind() {
        given().get("/questions")
                .then()
                .statusCode(200)
                .body(containsString("href=\"#topic-neurons\""))
                .body(containsString("<h2 id=\"topic-neurons\">Neurons and what they can express</h2>"))
                .body(containsString("/questions/" + QUESTION))
                .body(containsString("<span class=\"chip spot-the-bug\">spot the bug</span>"));
        given().get("/api/questions")
                .then()
                .statusCode(200)
                .body("find { it.id == '" + QUESTION + "' }.kind", equalTo("interview"))
                .body("findAll { it.kind == 'spot-the-bug' }.id", hasItem("bug-perceptron-that-claims-convergence"));
    }

    @Test
    void givesTheWholeAnswerWithItsRubric() {
        JsonPath question = given().get("/api/questions/" + QUESTION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(question.getString("answer")).contains("straight line");
        assertThat(question.getList("rubric.weight", Double.class)).allMatch(weight -> weight > 0);
        assertThat(question.getList("disqualifiers")).isNotEmpty();
        assertThat(question.getList("sources")).isNotEmpty();
    }

    @Test
    void hidesTheAnswerBehindAReveal() {
        String page = given().get("/questions/" + QUESTION)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page.indexOf("Show the model answer")).isPositive().isLessThan(page.indexOf("straight line"));
        assertThat(page).contains("href=\"/exercises/xor-mlp\"").contains("%</span>");
    }

    @Test
    void namesNearQuestions() {
        given().get("/api/questions/perceptron").then().statusCode(404).body("suggestions", hasItem(QUESTION));
        given().get("/questions/perceptron").then().statusCode(404).body(containsString("href=\"" + QUESTION + "\""));
    }
}
