package dev.gradus.app.web.submissions;

import static dev.gradus.app.web.Portal.EXERCISE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandInFormTest {

    @Test
    void leadsToTheVerdict() {
        Response sent = Portal.openForm(EXERCISE).send("// pass\nclass A {}");
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = path(sent);
        Portal.graded(id(page));
        given().get(page).then().statusCode(200).body(containsString("All checks passed."));
        given().get("/submissions").then().statusCode(200).body(containsString(page));
        given().get("/").then().body(containsString("solved"));
    }

    @Test
    void takesAFileBeforeTheText() {
        byte[] file = "// fail\nclass FromFile {}".getBytes(StandardCharsets.UTF_8);
        String page = path(Portal.openForm(EXERCISE).send("// pass\nclass Typed {}", "My.java", file));
        Portal.graded(id(page));
        given().get(page).then().body(containsString("FromFile")).body(not(containsString("Typed")));
    }

    @Test
    void isOneSubmissionHoweverOftenItIsSent() {
        Portal.OpenForm form = Portal.openForm(EXERCISE);
        String first = path(form.send("// pass\nclass Twice {}"));
        assertThat(path(form.send("// pass\nclass Twice {}"))).isEqualTo(first);
        assertThat(path(form.send("// pass\nclass Changed {}"))).isNotEqualTo(first);
        assertThat(path(Portal.openForm(EXERCISE).send("// pass\nclass Twice {}")))
                .isNotEqualTo(first);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        Portal.OpenForm form = Portal.openForm(EXERCISE);
        form.send("  \n")
                .then()
                .statusCode(422)
                .body(containsString("The source is empty"))
                .body(containsString("role=\"alert\""));
        form.send("class Typed { }", "My.java", new byte[] {'a', (byte) 0xff})
                .then()
                .statusCode(422)
                .body(containsString("not UTF-8"))
                .body(containsString("byte 2"))
                .body(containsString("class Typed { }"));
        form.send("// " + "x".repeat(300_000))
                .then()
                .statusCode(422)
                .body(containsString("at most 256 KB"))
                .body(containsString("x".repeat(300_000)));
        form.send("class A {\0}").then().statusCode(422).body(containsString("zero byte in line 1"));
    }

    @Test
    void namesNearExercises() {
        given().get("/exercises/sigmoid-derivativ")
                .then()
                .statusCode(404)
                .body(containsString("There is no exercise"))
                .body(containsString("href=\"sigmoid-derivative\""));
    }

    @Test
    void goesOnWithAnEarlierSource() {
        String page = path(Portal.openForm(EXERCISE).send("// fail\nclass Earlier {}"));
        given().get("/exercises/" + EXERCISE + "?from=" + id(page))
                .then()
                .statusCode(200)
                .body(containsString("class Earlier {}"));
    }

    @Test
    void keepsNonAsciiText() {
        String page = path(Portal.openForm(EXERCISE).send("// pass\nclass Größe { String s = \"∂L/∂W₁ 😀\"; }"));
        Portal.graded(id(page));
        given().get(page).then().body(containsString("∂L/∂W₁ 😀"));
    }

    private static String path(Response response) {
        return java.net.URI.create(response.getHeader("Location")).getPath();
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
