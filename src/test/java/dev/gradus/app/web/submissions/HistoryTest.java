package dev.gradus.app.web.submissions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryTest {
    private static final String EXERCISE = "elu";

    @Test
    void isLimitedToOneExerciseAndOffersTwoToCompare() {
        String other = Portal.handIn("// pass\nclass Elsewhere {}");
        String first = Portal.idOf(Portal.openForm(EXERCISE).send("submit", "// fail\nclass A {}"));
        given().get("/submissions?exercise=" + EXERCISE).then().body(not(containsString("Compare the chosen two")));
        String second = Portal.idOf(Portal.openForm(EXERCISE).send("run", "// pass\nclass B {}"));
        Portal.graded(first);
        Portal.graded(second);

        given().get("/submissions?exercise=" + EXERCISE)
                .then()
                .statusCode(200)
                .body(not(containsString(other)))
                .body(containsString("Compare the chosen two"))
                .body(containsString("name=\"old\" value=\"" + first + "\""))
                .body(containsString("name=\"new\" value=\"" + second + "\""));
        given().get("/submissions/" + second)
                .then()
                .body(containsString("/submissions/diff?old=" + first + "&amp;new=" + second));
        given().get("/exercises/" + EXERCISE)
                .then()
                .body(containsString("/submissions/" + first))
                .body(containsString("/submissions/" + second))
                .body(containsString("/submissions?exercise=" + EXERCISE));
    }

    @Test
    void saysWhatToTypeInATerminalForTheSameInputs() {
        String id = Portal.idOf(Portal.openForm(Portal.EXERCISE).send("submit", "// fail\nclass Typed {}"));
        Portal.graded(id);
        given().get("/submissions/" + id)
                .then()
                .body(containsString(
                        "gradus check sigmoid-derivative MySigmoidDerivative.java --seed 0067726164757300"));
    }

    @Test
    void aZeroCharacterIsNoFaultOfThePortal() {
        int status = given().urlEncodingEnabled(false)
                .get("/submissions?exercise=%00")
                .statusCode();
        assertThat(status).isIn(200, 400);
    }

    @Test
    void ofAnExerciseThatNobodyTriedIsEmpty() {
        given().queryParam("exercise", "<script>alert(1)")
                .get("/submissions")
                .then()
                .statusCode(200)
                .body(containsString("Nothing has been handed in for this exercise yet"))
                .body(not(containsString("<script>alert")));
        given().get("/submissions?exercise=" + "x".repeat(101)).then().statusCode(400);
    }
}
