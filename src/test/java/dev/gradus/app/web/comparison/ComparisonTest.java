package dev.gradus.app.web.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComparisonTest {
    private static final String HOSTILE = "</code></table><script>alert(1)</script><img src=x onerror=alert(2)>{7*7}";

    @Test
    void saysInWordsWhatWasAddedAndRemoved() {
        String before = Portal.handIn("// fail\nclass A {}\n// old");
        String after = Portal.handIn("// fail\nclass A {}\n// new\n// newer");
        given().get("/submissions/diff?old=" + before + "&new=" + after)
                .then()
                .statusCode(200)
                .body(containsString("Lines added: 2. Lines removed: 1."))
                .body(containsString("<span class=\"unseen\">added</span></td><td><code>// newer</code>"))
                .body(containsString("<span class=\"unseen\">removed</span></td><td><code>// old</code>"));
    }

    @Test
    void escapesWhatWasHandedIn() {
        String before = Portal.handIn("// echo\nclass A {}\n" + HOSTILE + "1");
        String after = Portal.handIn("// echo\nclass A {}\n" + HOSTILE + "2");
        Portal.graded(before);
        Portal.graded(after);
        for (String page : List.of(
                "/submissions/diff?old=" + before + "&new=" + after,
                "/submissions?exercise=" + Portal.EXERCISE,
                "/exercises/" + Portal.EXERCISE)) {
            assertThat(given().get(page).then().statusCode(200).extract().asString())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
        given().get("/submissions/diff?old=" + before + "&new=" + after)
                .then()
                .body(containsString("&lt;/code&gt;&lt;/table&gt;&lt;script&gt;alert(1)"))
                .body(containsString("{7*7}"));
    }

    @Test
    void comparesFilesOfDifferentNames() {
        String before = file("Alpha.java", "// fail\nclass Alpha {}");
        String after = file("Beta.java", "// fail\nclass Beta {}");
        given().get("/submissions/diff?old=" + before + "&new=" + after)
                .then()
                .statusCode(200)
                .body(containsString("Alpha.java → Beta.java"));
        given().get("/submissions/diff?old=" + before + "&new=" + before)
                .then()
                .statusCode(200)
                .body(containsString("Both have the same lines."))
                .body(not(containsString("<table")));
    }

    @Test
    void refusesTwoForDifferentExercises() {
        String here = Portal.handIn("// pass\nclass A {}");
        String there = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "exercise",
                        "softmax",
                        "files",
                        List.of(Map.of("name", "A.java", "content", "// pass\nclass A {}"))))
                .post("/api/submissions")
                .path("id");
        given().get("/submissions/diff?old=" + here + "&new=" + there)
                .then()
                .statusCode(422)
                .body(containsString("for different exercises"));
    }

    @Test
    void knowsNothingOfUnknownSubmissions() {
        String known = Portal.handIn("// pass\nclass A {}");
        given().get("/submissions/diff?old=" + known + "&new=" + UUID.randomUUID())
                .then()
                .statusCode(404);
        given().get("/submissions/diff?old=" + known + "&new=none").then().statusCode(404);
        given().get("/submissions/diff?old=" + known).then().statusCode(400);
    }

    private static String file(String name, String source) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("exercise", Portal.EXERCISE, "files", List.of(Map.of("name", name, "content", source))))
                .post("/api/submissions")
                .path("id");
    }
}
