package dev.gradus.app.web.submissions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResetTest {
    private static final String EXERCISE = "silu";

    @Test
    void keepsWhatWasTypedInTheHistoryAndShowsTheSkeleton() {
        String typed = "class Half { // <b>done</b>";
        Response reset = Portal.openForm(EXERCISE).reset(typed);
        assertThat(reset.statusCode()).isEqualTo(303);
        URI page = URI.create(reset.getHeader("Location"));
        String id = page.getQuery().substring("kept=".length());

        given().get(page.getPath() + "?" + page.getQuery())
                .then()
                .statusCode(200)
                .body(containsString("This is the skeleton again"))
                .body(containsString("/submissions/" + id))
                .body(containsString("class MySilu"))
                .body(not(containsString("class Half")));
        given().get("/submissions/" + id)
                .then()
                .statusCode(200)
                .body(containsString("A draft."))
                .body(containsString("class Half { // &lt;b&gt;done&lt;/b&gt;"));
        given().get("/submissions?exercise=" + EXERCISE).then().body(containsString("/submissions/" + id));
        given().get("/exercises/" + EXERCISE + "?from=" + id).then().body(containsString("class Half"));
        given().get("/api/submissions/" + id)
                .then()
                .body("kind", equalTo("draft"))
                .body("status", equalTo("done"))
                .body("verdict", equalTo(null));
        given().get("/api/exercises").then().body("find { it.id == '" + EXERCISE + "' }.state", equalTo("not-started"));
    }

    @Test
    void keepsNothingWhereNothingWasTyped() {
        String skeleton = given().get("/api/exercises/" + EXERCISE).path("skeleton");
        for (String nothing : new String[] {"", " \n", skeleton, skeleton.replace("\n", "\r\n")}) {
            Response reset = Portal.openForm(EXERCISE).reset(nothing);
            assertThat(reset.statusCode()).isEqualTo(303);
            assertThat(reset.getHeader("Location")).endsWith("/exercises/" + EXERCISE);
        }
    }

    @Test
    void isRefusedWithTheTextInPlaceWhenItCannotBeKept() {
        Portal.openForm(EXERCISE)
                .reset("class Zero {\0}")
                .then()
                .statusCode(422)
                .body(containsString("zero byte"))
                .body(containsString("class Zero"));
    }
}
