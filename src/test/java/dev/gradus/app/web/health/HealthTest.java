package dev.gradus.app.web.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void readinessTellsTheSandbox() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'grader' }.data.sandbox", containsString("sandbox"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void openApiDescribesWhatProgramsUse() {
        String document =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        org.assertj.core.api.Assertions.assertThat(document)
                .contains("/api/submissions")
                .contains("/api/exercises/{id}")
                .contains("/api/questions")
                .contains("/api/instructor/exercises/{exercise}/classes")
                .doesNotContain("\n  /exercises/{exercise}/submissions")
                .doesNotContain("\n  /instructor");
    }
}
