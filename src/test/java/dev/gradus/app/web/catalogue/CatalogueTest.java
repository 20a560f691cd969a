package dev.gradus.app.web.catalogue;

import static dev.gradus.app.web.Portal.EXERCISE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueTest {

    @Test
    void listsExercisesByTopic() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Activation functions"))
                .body(containsString("/exercises/" + EXERCISE))
                .body(containsString("Difficulty 1 of 5"));
        given().get("/api/exercises").then().statusCode(200).body("id", hasItem(EXERCISE));
    }

    @Test
    void showsEverythingThatALearnerMaySee() {
        given().get("/exercises/" + EXERCISE)
                .then()
                .statusCode(200)
                .body(containsString("Show hint 1 of"))
                .body(containsString("interface SigmoidDerivative"))
                .body(containsString("class MySigmoidDerivative"))
                .body(containsString("class=\"tex tex-display\""));
        given().get("/api/exercises/" + EXERCISE)
                .then()
                .statusCode(200)
                .body("id", equalTo(EXERCISE))
                .body("skeletonFile", equalTo("MySigmoidDerivative.java"))
                .body("skeleton", containsString("class MySigmoidDerivative"));
    }

    @Test
    void tellsProgramsNearNames() {
        given().get("/api/exercises/sigmoid-derivatives")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("suggestions", hasItem(EXERCISE));
    }
}
