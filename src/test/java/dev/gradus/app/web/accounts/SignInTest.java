package dev.gradus.app.web.accounts;

import static dev.gradus.app.web.accounts.Cast.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.Portal;
import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.storage.SetClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithAccounts.class)
class SignInTest {
    @Inject
    Cast cast;

    @Inject
    SetClock clock;

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void leadsFromAPageToSigningInAndBack() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        Visitor visitor = new Visitor();
        String location = visitor.open("/exercises/" + Portal.EXERCISE + "?a=b").getHeader("Location");
        assertThat(location).contains("/sign-in?to=");
        URI signIn = URI.create(location);
        visitor.send(
                        signIn.getRawPath() + "?" + signIn.getRawQuery(),
                        "/sign-in",
                        "login",
                        login,
                        "password",
                        PASSWORD,
                        "to",
                        signIn.getQuery().substring(3))
                .then()
                .statusCode(303)
                .header("Location", containsString("/exercises/" + Portal.EXERCISE + "?a=b"));
        visitor.open("/exercises/" + Portal.EXERCISE).then().statusCode(200).body(containsString("Name of " + login));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%zz",
                "/a\nb"
            })
    void leadsNowhereElse(String to) {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        new Visitor()
                .send("/sign-in", "/sign-in", "login", login, "password", PASSWORD, "to", to)
                .then()
                .statusCode(303)
                .header("Location", matchesPattern("http://[^/]*:" + RestAssured.port + "/"));
    }

    @Test
    void saysTheSameToWhoHasNoAccountAndToWhoMistypes() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        String wrong = new Visitor()
                .signIn(login, "not the password")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String nobody = new Visitor()
                .signIn("x" + login, PASSWORD)
                .then()
                .statusCode(401)
                .extract()
                .asString();
        assertThat(text(nobody.replace("x" + login, login)))
                .isEqualTo(text(wrong))
                .contains("login or the password");
    }

    @Test
    void ignoresTheCaseOfTheLogin() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        new Visitor()
                .signIn(login.toUpperCase(java.util.Locale.ROOT), PASSWORD)
                .then()
                .statusCode(303);
    }

    @Test
    void locksAnAccountAfterTooManyWrongPasswordsAndOpensItAgain() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        Instant now = Instant.now();
        clock.set(now);
        for (int i = 0; i < 5; i++) {
            new Visitor().signIn(login, "wrong password").then().statusCode(401);
        }
        new Visitor().signIn(login, PASSWORD).then().statusCode(401);
        clock.set(now.plus(Duration.ofMinutes(16)));
        new Visitor().signIn(login, PASSWORD).then().statusCode(303);
    }

    @Test
    void forgetsWrongPasswordsAfterARightOne() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                new Visitor().signIn(login, "wrong password").then().statusCode(401);
            }
            new Visitor().signIn(login, PASSWORD).then().statusCode(303);
        }
    }

    @Test
    void endsASessionThatIsNotUsed() {
        Visitor visitor = cast.visitor(newLogin(), Role.LEARNER);
        Instant now = Instant.now();
        clock.set(now.plus(Duration.ofHours(23)));
        visitor.open("/").then().statusCode(200);
        clock.set(now.plus(Duration.ofHours(46)));
        visitor.open("/").then().statusCode(200);
        clock.set(now.plus(Duration.ofHours(71)));
        visitor.open("/").then().statusCode(303);
    }

    @Test
    void endsASessionThatIsUsedForTooLong() {
        Visitor visitor = cast.visitor(newLogin(), Role.LEARNER);
        Instant now = Instant.now();
        for (int day = 1; day <= 29; day++) {
            clock.set(now.plus(Duration.ofHours(23L * day)));
            visitor.open("/").then().statusCode(200);
        }
        clock.set(now.plus(Duration.ofDays(30)).plusSeconds(60));
        visitor.open("/").then().statusCode(303);
    }

    @Test
    void signsOutOfThisBrowserAlone() {
        String login = newLogin();
        Visitor here = cast.visitor(login, Role.LEARNER);
        Visitor there = cast.visitor(login, Role.LEARNER);
        here.send("/account", "/sign-out").then().statusCode(303);
        assertThat(here.hasSession()).isFalse();
        there.open("/account").then().statusCode(200);
    }

    @Test
    void aStolenCookieIsWorthNothingAfterSigningOut() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        String stolen = new Visitor().signIn(login, PASSWORD).getCookie("gradus-session");
        Visitor owner = cast.visitor(login, Role.LEARNER);
        owner.send("/account", "/account/sessions/end").then().statusCode(303);
        given().redirects()
                .follow(false)
                .cookie("gradus-session", stolen)
                .get("/account")
                .then()
                .statusCode(303);
    }

    @Test
    void theCookieIsForThisSiteAlone() {
        String login = newLogin();
        cast.person(login, Role.LEARNER);
        assertThat(new Visitor().signIn(login, PASSWORD).getHeaders().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("gradus-session=")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("Path=/"));
    }

    @Test
    void tellsWhoSentAFormWithoutASessionHowToSendItAgain() {
        Visitor visitor = cast.visitor(newLogin(), Role.LEARNER);
        Portal.fromOurPage()
                .multiPart("source", "class A {}")
                .post("/exercises/" + Portal.EXERCISE + "/submissions")
                .then()
                .statusCode(401)
                .body(containsString("Your session has ended"));
        visitor.open("/").then().statusCode(200);
    }

    @Test
    void tellsAProgramWhatToSend() {
        given().get("/api/exercises")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("detail", containsString("Authorization: Bearer"));
    }

    @Test
    void showsNothingOfTheInsideToWhoIsNotSignedIn() {
        new Visitor().open("/sign-in").then().statusCode(200).body(not(containsString("aria-label=\"Main\"")));
        given().get("/assets/gradus.css").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void whatIsNotThereIsSaidToWhoIsSignedIn() {
        cast.visitor(newLogin(), Role.LEARNER)
                .open("/nothing")
                .then()
                .statusCode(404)
                .body(containsString("There is nothing at /nothing."));
    }

    private static String text(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    static String newLogin() {
        return "p" + UUID.randomUUID().toString().substring(0, 12);
    }
}
