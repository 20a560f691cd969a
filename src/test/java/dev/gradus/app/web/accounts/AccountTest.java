package dev.gradus.app.web.accounts;

import static dev.gradus.app.web.accounts.Cast.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.gradus.app.web.persons.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WithAccounts.class)
class AccountTest {
    private static final Pattern LINK = Pattern.compile("/join\\?token=[A-Za-z0-9_-]{43}");
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Za-z0-9_-]{43})</code>");

    @Inject
    Cast cast;

    @Inject
    Accounts accounts;

    @Inject
    Jdbi jdbi;

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        Visitor administrator = cast.visitor("root", Role.ADMINISTRATOR);
        String login = SignInTest.newLogin();
        String link = link(administrator
                .send("/people", "/people", "login", login, "name", "Ada <b>Byron</b>", "role", "instructor")
                .then()
                .statusCode(200)
                .body(containsString("Ada &lt;b&gt;Byron&lt;/b&gt;"))
                .extract()
                .asString());
        Visitor invited = new Visitor();
        invited.send(link, "/join", "token", link.substring(12), "password", "short")
                .then()
                .statusCode(422)
                .body(containsString("at least 10 characters"));
        invited.send(link, "/join", "token", link.substring(12), "password", PASSWORD)
                .then()
                .statusCode(303);
        invited.api()
                .get("/api/account")
                .then()
                .body("role", equalTo("instructor"))
                .body("login", equalTo(login));
        new Visitor().open(link).then().statusCode(410);
        new Visitor().signIn(login, PASSWORD).then().statusCode(303);
    }

    @Test
    void anotherLinkEndsThePasswordAndTheSessionsBefore() {
        Visitor administrator = cast.visitor("root", Role.ADMINISTRATOR);
        String login = SignInTest.newLogin();
        UUID person = cast.person(login, Role.LEARNER);
        Visitor forgetful = cast.visitor(login, Role.LEARNER);
        String first = link(administrator
                .send("/people/" + person, "/people/" + person + "/invitation")
                .asString());
        String second = link(administrator
                .send("/people/" + person, "/people/" + person + "/invitation")
                .asString());
        new Visitor().open(first).then().statusCode(410);
        new Visitor().send(second, "/join", "token", second.substring(12), "password", "another good password");
        forgetful.open("/account").then().statusCode(303);
        new Visitor().signIn(login, PASSWORD).then().statusCode(401);
        new Visitor().signIn(login, "another good password").then().statusCode(303);
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        String login = SignInTest.newLogin();
        Visitor here = cast.visitor(login, Role.LEARNER);
        Visitor there = cast.visitor(login, Role.LEARNER);
        here.send("/account", "/account/password", "present", "no", "password", "another good password")
                .then()
                .statusCode(422)
                .body(containsString("present password is wrong"));
        here.send("/account", "/account/password", "present", PASSWORD, "password", "another good password")
                .then()
                .statusCode(303);
        here.open("/account").then().statusCode(200);
        there.open("/account").then().statusCode(303);
        new Visitor().signIn(login, PASSWORD).then().statusCode(401);
        new Visitor().signIn(login, "another good password").then().statusCode(303);
    }

    @Test
    void signsOutEverywhere() {
        String login = SignInTest.newLogin();
        Visitor here = cast.visitor(login, Role.LEARNER);
        Visitor there = cast.visitor(login, Role.LEARNER);
        here.send("/account", "/account/sessions/end").then().statusCode(303);
        here.open("/").then().statusCode(303);
        there.open("/").then().statusCode(303);
    }

    @Test
    void aTokenActsForItsPersonUntilItIsRevoked() {
        String login = SignInTest.newLogin();
        Visitor visitor = cast.visitor(login, Role.LEARNER);
        Matcher secret = SECRET.matcher(visitor.send("/account", "/account/tokens", "label", "laptop <i>")
                .asString());
        assertThat(secret.find()).isTrue();
        given().header("Authorization", "Bearer " + secret.group(1))
                .get("/api/account")
                .then()
                .statusCode(200)
                .body("login", equalTo(login));
        visitor.open("/account")
                .then()
                .body(containsString("laptop &lt;i&gt;"))
                .body(not(containsString(secret.group(1))));
        String id = visitor.api().get("/api/account/tokens").path("[0].id");
        visitor.api().delete("/api/account/tokens/" + id).then().statusCode(204);
        given().header("Authorization", "Bearer " + secret.group(1))
                .get("/api/account")
                .then()
                .statusCode(401);
    }

    @Test
    void aClosedAccountLosesSessionsAndTokensAtOnce() {
        Visitor administrator = cast.visitor("root", Role.ADMINISTRATOR);
        String login = SignInTest.newLogin();
        UUID person = cast.person(login, Role.LEARNER);
        Visitor visitor = cast.visitor(login, Role.LEARNER);
        String token = visitor.api()
                .body(Map.of("label", "x"))
                .post("/api/account/tokens")
                .path("secret");
        administrator
                .api()
                .body(Map.of("role", "learner", "active", false))
                .put("/api/people/" + person + "/permission")
                .then()
                .statusCode(200);
        visitor.open("/").then().statusCode(303);
        given().header("Authorization", "Bearer " + token)
                .get("/api/account")
                .then()
                .statusCode(401);
        new Visitor().signIn(login, PASSWORD).then().statusCode(401);
    }

    @Test
    void aRoleHoldsFromTheNextRequestOn() {
        Visitor administrator = cast.visitor("root", Role.ADMINISTRATOR);
        UUID person = cast.person("promoted", Role.LEARNER);
        Visitor visitor = cast.visitor("promoted", Role.LEARNER);
        visitor.open("/people").then().statusCode(403);
        administrator.send("/people/" + person, "/people/" + person, "role", "administrator", "active", "true");
        visitor.open("/people").then().statusCode(200);
        administrator.send("/people/" + person, "/people/" + person, "role", "learner", "active", "true");
        visitor.open("/people").then().statusCode(403);
    }

    @Test
    void keepsTheLastAdministrator() {
        Visitor administrator = cast.visitor("root", Role.ADMINISTRATOR);
        cast.onlyAdministrator("root");
        UUID person = accounts.findByLogin("root").orElseThrow().person();
        administrator
                .send("/people/" + person, "/people/" + person, "role", "learner", "active", "true")
                .then()
                .statusCode(422)
                .body(containsString("last administrator"));
        administrator
                .send("/people/" + person, "/people/" + person, "role", "administrator")
                .then()
                .statusCode(422);
        administrator.open("/people").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a,            Name, learner, login
                    has blank,    Name, learner, login
                    <script>,     Name, learner, login
                    root,         Name, learner, already
                    fine,         '  ', learner, name
                    fine,         Name, king,    role
                    """)
    void refusesAnAccountThatIsNoneAndKeepsWhatWasTyped(String login, String name, String role, String word) {
        Visitor administrator = cast.visitor("root", Role.ADMINISTRATOR);
        administrator
                .send("/people", "/people", "login", login, "name", name, "role", role)
                .then()
                .statusCode(422)
                .body(containsString(word))
                .body(containsString("value=\"" + login.replace("<", "&lt;").replace(">", "&gt;") + "\""));
        administrator
                .api()
                .body(Map.of("login", login, "name", name, "role", role))
                .post("/api/people")
                .then()
                .statusCode(word.equals("already") ? 422 : 400)
                .contentType("application/problem+json")
                .body("detail", containsString(word));
    }

    @Test
    void keepsHashesOfSecretsAlone() {
        String login = SignInTest.newLogin();
        cast.person(login, Role.LEARNER);
        String cookie = new Visitor().signIn(login, PASSWORD).getCookie("gradus-session");
        String hash =
                jdbi.withHandle(handle -> handle.createQuery("select password_hash from accounts where login = :login")
                        .bind("login", login)
                        .mapTo(String.class)
                        .one());
        assertThat(hash).startsWith("$2").doesNotContain(PASSWORD);
        List<String> hashes = jdbi.withHandle(handle -> handle.createQuery("select token_hash from sessions")
                .mapTo(String.class)
                .list());
        assertThat(hashes).contains(Secret.hash(cookie)).doesNotContain(cookie);
    }

    @Test
    void listsAccountsForAdministrators() {
        String login = SignInTest.newLogin();
        cast.person(login, Role.LEARNER);
        cast.visitor("root", Role.ADMINISTRATOR)
                .api()
                .get("/api/people")
                .then()
                .statusCode(200)
                .body("login", hasItem(login))
                .body("findAll { it.containsKey('passwordHash') }", hasSize(0));
    }

    private static String link(String page) {
        Matcher matcher = LINK.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
