package dev.gradus.app.web.security;

import static dev.gradus.app.web.Portal.EXERCISE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", ""})
    void refusesNamesThatAreNotOurs(String host) {
        for (String path : new String[] {"/", "/api/exercises", "/assets/gradus.css", "/q/health"}) {
            given().header("Host", host).get(path).then().statusCode(421);
        }
    }

    @Test
    void refusesOurNameWithAnotherPort() {
        given().header("Host", "localhost:" + (RestAssured.port ^ 1))
                .get("/")
                .then()
                .statusCode(421);
        given().header("Host", "localhost").get("/").then().statusCode(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void answersToEveryLoopbackName(String name) {
        given().header("Host", name + ":" + RestAssured.port).get("/").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost", "https://localhost:1", "http://localhost:1"})
    void refusesOtherOriginsWhateverTheMethod(String origin) {
        given().header("Origin", origin).get("/api/exercises").then().statusCode(403);
        given().header("Origin", origin)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/submissions")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("not this portal's"));
        given().header("Origin", origin).options("/api/submissions").then().statusCode(403);
    }

    @Test
    void refusesJsonFromAnotherSiteThatHidesItsOrigin() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/submissions")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhatABrowserSendsElsewhereWithoutAsking() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/submissions")
                .then()
                .statusCode(403);
        given().formParam("a", "b").post("/api/submissions").then().statusCode(403);
        given().multiPart("a", "b").post("/api/submissions").then().statusCode(403);
        given().multiPart("a", "b")
                .post("/exercises/" + EXERCISE + "/submissions")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        Portal.OpenForm form = Portal.openForm(EXERCISE);
        Portal.fromOurPage()
                .cookies(form.cookies())
                .multiPart("source", "class Typed {} // </textarea>")
                .post(form.address())
                .then()
                .statusCode(400)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("This form is too old"))
                .body(containsString("class Typed {} // &lt;/textarea&gt;"));
        Portal.fromOurPage()
                .cookies(form.cookies())
                .multiPart("csrf-token", "AAAAAAAAAAAAAAAAAAAAAA")
                .multiPart("source", "class A {}")
                .post(form.address())
                .then()
                .statusCode(400);
        Portal.fromOurPage()
                .multiPart("csrf-token", form.token())
                .multiPart("source", "class A {}")
                .post(form.address())
                .then()
                .statusCode(400);
    }

    @Test
    void cutsOffBodiesThatAreTooLarge() {
        given().contentType(ContentType.JSON)
                .body("x".repeat(2_000_000))
                .post("/api/submissions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void allowsNoInlineScriptOrStyleAnywhere() {
        for (String path : new String[] {"/", "/exercises/" + EXERCISE, "/nothing", "/api/exercises", "/q/health"}) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin");
        }
    }
}
