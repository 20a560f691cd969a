package dev.gradus.app.web.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.FormPage;
import dev.gradus.app.web.storage.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HintTest {
    private static final String EXERCISE = "two-layer-backprop";
    private static final String PAGE = "/exercises/" + EXERCISE;
    private static final String API = "/api" + PAGE + "/hints";
    /** A part of the second hint. */
    private static final String SECOND = "Differentiate this one entry by";

    @Inject
    Jdbi jdbi;

    @Inject
    SetClock clock;

    @BeforeEach
    void clear() {
        jdbi.useHandle(handle -> handle.execute("delete from hints_taken"));
    }

    @AfterEach
    void letGo() {
        clock.release();
        clear();
    }

    @Test
    void isInThePageOnlyOnceItWasAskedForAndKeepsWhatWasTyped() {
        given().get(PAGE)
                .then()
                .body(containsString("Show hint 1 of"))
                .body(not(containsString("shape of every matrix")))
                .body(not(containsString("hints taken")));
        FormPage.at(PAGE)
                .sendTo(PAGE + "/hints", "hint", "1", "source", "class Half <b> {")
                .then()
                .statusCode(200)
                .body(containsString("id=\"hint-1\" open"))
                .body(containsString("shape of every matrix"))
                .body(containsString("class Half &lt;b&gt; {</textarea>"))
                .body(containsString("#hint-2\">Show hint 2 of"))
                .body(not(containsString(SECOND)));
        given().get(PAGE).then().body(containsString("1 of ")).body(containsString("hints taken"));
        given().get("/").then().body(containsString("hints taken"));
        given().get("/api" + PAGE).then().body("hints", hasSize(1)).body("hintCount", not(equalTo(1)));
    }

    @Test
    void isTakenInOrderAndOnceHoweverOftenTheFormIsSent() {
        FormPage page = FormPage.at(PAGE);
        page.sendTo(PAGE + "/hints", "hint", "2").then().statusCode(200).body(not(containsString(SECOND)));
        for (String hint : new String[] {"0", "-1", "99", "x", ""}) {
            page.sendTo(PAGE + "/hints", "hint", hint).then().statusCode(200);
        }
        given().get(API).then().body("taken", hasSize(0));
        page.sendTo(PAGE + "/hints", "hint", "1");
        page.sendTo(PAGE + "/hints", "hint", "1");
        given().get(API).then().body("taken", hasSize(1));
        given().redirects().follow(false).get(PAGE + "/hints").then().statusCode(303);
        given().multiPart("hint", "2")
                .header("Sec-Fetch-Site", "same-origin")
                .post(PAGE + "/hints")
                .then()
                .statusCode(400);
        given().get(API).then().body("taken", hasSize(1));
    }

    @Test
    void isRecordedWithItsTimeForPrograms() {
        clock.set(Instant.parse("2027-02-01T11:00:00Z"));
        given().post(API + "?number=1").then().statusCode(403);
        int total = post("").then().statusCode(200).extract().path("total");
        clock.set(Instant.parse("2027-02-01T12:00:00Z"));
        post("?number=2").then().body("taken[1].text", containsString(SECOND));
        post("?number=2").then().body("taken", hasSize(2));
        post("?number=0").then().statusCode(400).body("violations[0].field", equalTo("number"));
        given().get(API)
                .then()
                .body("taken.number", equalTo(java.util.List.of(1, 2)))
                .body("taken[0].takenAt", equalTo("2027-02-01T11:00:00Z"))
                .body("taken[1].takenAt", equalTo("2027-02-01T12:00:00Z"));
        for (int more = 0; more <= total; more++) {
            post("");
        }
        given().get(API).then().body("taken", hasSize(total));
        given().get(PAGE).then().body(not(containsString("Show hint")));
        given().get("/api/exercises/no-such/hints").then().statusCode(404);
        assertThat(total).isGreaterThan(2);
    }

    private static io.restassured.response.Response post(String query) {
        return given().contentType("application/json").post(API + query);
    }
}
