package dev.gradus.app.web.submissions;

import static dev.gradus.app.web.Portal.EXERCISE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostileTextTest {
    private static final String HOSTILE =
            "// echo\n</textarea></pre><script>alert(1)</script><img src=x onerror=alert(2)>\"'{inject:site}${7*7}&lt;";

    @Test
    void isEscapedOnEveryPage() {
        String id = Portal.handIn(HOSTILE);
        Portal.graded(id);
        for (String path : new String[] {
            "/",
            "/submissions",
            "/submissions/" + id,
            "/exercises/" + EXERCISE + "?from=" + id,
            "/exercises/" + EXERCISE
        }) {
            String page = given().get(path).then().statusCode(200).extract().asString();
            assertThat(page)
                    .as(path)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("</textarea></pre>");
        }
        String verdict = given().get("/submissions/" + id).asString();
        assertThat(verdict).contains("&lt;script&gt;alert(1)");
        assertThat(given().get("/exercises/" + EXERCISE + "?from=" + id).asString())
                .contains("{inject:site}${7*7}&amp;lt;");
    }

    @Test
    void isEscapedWhenItIsRefused() {
        String page = Portal.openForm(EXERCISE).send(HOSTILE + "\0").asString();
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void isEscapedInProblems() {
        String page = given().get("/exercises/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(page).doesNotContain("<script>alert");
        assertThat(given().get("/%3Cscript%3Ealert(1)").asString()).doesNotContain("<script>alert");
    }
}
