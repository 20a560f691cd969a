package dev.gradus.app.web.accounts;

import static dev.gradus.app.web.accounts.Cast.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.gradus.app.web.persons.CurrentPerson;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SetupTest.FreshAndStrict.class)
class SetupTest {
    @Inject
    FirstAdministrator first;

    @Inject
    Accounts accounts;

    @Inject
    Jdbi jdbi;

    /** Nobody has an account yet, and nobody may try often. */
    public static class FreshAndStrict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gradus.access.accounts", "local",
                    "gradus.access.sign-ins-per-minute", "3",
                    "gradus.access.submissions-per-minute", "2",
                    "quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:setup;DB_CLOSE_DELAY=-1;TIME ZONE=UTC");
        }
    }

    /** One test, because there is one first administrator. */
    @Test
    void makesTheLocalPersonTheFirstAdministratorForWhoHasTheToken() {
        new Visitor().open("/setup").then().statusCode(404);
        new Visitor().open("/setup?token=wrong").then().statusCode(404);
        String page = "/setup?token=" + first.token();
        Visitor visitor = new Visitor();
        visitor.send(page, "/setup", "token", first.token(), "login", "ada", "name", "Ada", "password", "ada ada ada")
                .then()
                .statusCode(422)
                .body(containsString("must not contain the login"))
                .body(containsString("value=\"Ada\""));
        visitor.send(page, "/setup", "token", first.token(), "login", "ada", "name", "Ada", "password", PASSWORD)
                .then()
                .statusCode(303);
        visitor.open("/people").then().statusCode(200);
        assertThat(accounts.findByLogin("ada").orElseThrow().person()).isEqualTo(CurrentPerson.LOCAL);
        new Visitor().open(page).then().statusCode(404);

        tooManySubmissionsKeepWhatWasTyped(visitor);
        tooManyTriesToSignInAreStopped();
    }

    private void tooManySubmissionsKeepWhatWasTyped(Visitor visitor) {
        for (int i = 0; i < 2; i++) {
            visitor.api()
                    .body(Map.of(
                            "exercise",
                            "sigmoid-derivative",
                            "files",
                            java.util.List.of(Map.of("name", "A.java", "content", "class A {}"))))
                    .post("/api/submissions")
                    .then()
                    .statusCode(202);
        }
        visitor.sendParts(
                        "/exercises/sigmoid-derivative",
                        "/exercises/sigmoid-derivative/submissions",
                        "source",
                        "class Kept {}")
                .then()
                .statusCode(429)
                .body(containsString("class Kept {}"))
                .body(containsString("more than 2 times in a minute"));
        visitor.api()
                .body(Map.of(
                        "exercise",
                        "sigmoid-derivative",
                        "files",
                        java.util.List.of(Map.of("name", "A.java", "content", "class A {}"))))
                .post("/api/submissions")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", org.hamcrest.Matchers.notNullValue())
                .body("status", equalTo(429));
        int stored = jdbi.withHandle(handle -> handle.createQuery("select count(*) from submissions")
                .mapTo(Integer.class)
                .one());
        assertThat(stored).isEqualTo(2);
    }

    private void tooManyTriesToSignInAreStopped() {
        for (int i = 0; i < 3; i++) {
            new Visitor().signIn("nobody", "wrong password").then().statusCode(401);
        }
        new Visitor()
                .signIn("ada", PASSWORD)
                .then()
                .statusCode(429)
                .body(containsString("value=\"ada\""))
                .body(containsString("Try again in"));
    }
}
