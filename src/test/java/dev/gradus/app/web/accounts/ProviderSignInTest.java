package dev.gradus.app.web.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProviderSignInTest.ByProvider.class)
@QuarkusTestResource(value = ProviderSignInTest.Provider.class, restrictToAnnotatedClass = true)
class ProviderSignInTest {
    @Inject
    Accounts accounts;

    @Inject
    FirstAdministrator first;

    /** People sign in elsewhere. */
    public static class ByProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gradus.access.accounts", "oidc",
                    "quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:provider;DB_CLOSE_DELAY=-1;TIME ZONE=UTC");
        }
    }

    /** Starts the provider before the portal. */
    public static class Provider implements QuarkusTestResourceLifecycleManager {
        static IdentityProviderStandIn standIn;

        @Override
        public Map<String, String> start() {
            standIn = new IdentityProviderStandIn();
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    standIn.issuer(),
                    "quarkus.oidc.client-id",
                    IdentityProviderStandIn.CLIENT,
                    "quarkus.oidc.credentials.secret",
                    "a-secret-of-at-least-thirty-two-characters");
        }

        @Override
        public void stop() {
            standIn.close();
        }

        /** Also reachable where the class is loaded a second time for the tests. */
        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(standIn, new TestInjector.MatchesType(IdentityProviderStandIn.class));
        }
    }

    IdentityProviderStandIn provider;

    @Test
    void signsInThereAndComesBackToThePageThatWasWanted() {
        provider.letIn(new IdentityProviderStandIn.Known("s-ada", "ada", "Ada <Byron>", List.of()));
        Visitor visitor = new Visitor();
        visitor.open("/sign-in?to=/lessons").then().statusCode(200).body(containsString("/sign-in/provider?to="));
        Response last = signIn(visitor, "/lessons");
        assertThat(last.getHeader("Location")).endsWith("/lessons");
        visitor.open("/").then().statusCode(200).body(containsString("Ada &lt;Byron&gt;"));
        visitor.open("/people").then().statusCode(403);
        visitor.open("/account").then().statusCode(200).body(not(containsString("name=\"present\"")));
    }

    @Test
    void knowsWhoCameBefore() {
        provider.letIn(new IdentityProviderStandIn.Known("s-bea", "bea", "Bea", List.of()));
        signIn(new Visitor(), "/");
        provider.letIn(new IdentityProviderStandIn.Known("s-bea", "renamed", "Bea", List.of()));
        signIn(new Visitor(), "/");
        assertThat(accounts.all())
                .filteredOn(account -> account.name().equals("Bea"))
                .hasSize(1);
    }

    @Test
    void keepsPeopleApartWhoHaveTheSameName() {
        provider.letIn(new IdentityProviderStandIn.Known("s-1", "same", "One", List.of()));
        Visitor one = new Visitor();
        signIn(one, "/");
        provider.letIn(new IdentityProviderStandIn.Known("s-2", "same", "Two", List.of()));
        Visitor two = new Visitor();
        signIn(two, "/");
        assertThat(id(one)).isNotEqualTo(id(two));
    }

    @Test
    void takesTheRoleThatTheProviderNames() {
        provider.letIn(new IdentityProviderStandIn.Known("s-prof", "prof", "Prof", List.of("instructor", "other")));
        Visitor visitor = new Visitor();
        signIn(visitor, "/");
        visitor.api().get("/api/account").then().body("role", equalTo("instructor"));
    }

    @Test
    void signsOutOfThePortal() {
        provider.letIn(new IdentityProviderStandIn.Known("s-out", "out", "Out", List.of()));
        Visitor visitor = new Visitor();
        signIn(visitor, "/");
        visitor.send("/account", "/sign-out").then().statusCode(303);
        visitor.open("/").then().statusCode(303);
    }

    @Test
    void takesNoPasswords() {
        given().redirects().follow(false).get("/sign-in").then().body(not(containsString("type=\"password\"")));
    }

    @Test
    void makesTheFirstAdministratorOfWhoHasTheTokenAndIsSignedIn() {
        String page = "/setup?token=" + first.token();
        new Visitor().open(page).then().statusCode(200).body(containsString("Sign in first"));
        provider.letIn(new IdentityProviderStandIn.Known("s-root", "root", "Root", List.of()));
        Visitor visitor = new Visitor();
        signIn(visitor, page);
        visitor.send(page, "/setup", "token", first.token()).then().statusCode(303);
        visitor.open("/people").then().statusCode(200);
        visitor.open(page).then().statusCode(404);

        // Whatever the provider names the last administrator, somebody must be able to administrate.
        provider.letIn(new IdentityProviderStandIn.Known("s-root", "root", "Root", List.of("learner")));
        Visitor again = new Visitor();
        signIn(again, "/people");
        again.open("/people").then().statusCode(200);
    }

    private static String id(Visitor visitor) {
        return visitor.api().get("/api/account").path("id");
    }

    /** Follows the redirects of signing in, as a browser does, until there is a session. */
    private static Response signIn(Visitor visitor, String to) {
        Response response = visitor.open("/sign-in/provider?to=" + to);
        for (int hop = 0; hop < 8 && !visitor.hasSession(); hop++) {
            response = visitor.follow(response);
        }
        assertThat(visitor.hasSession()).as(response.getStatusLine()).isTrue();
        return response;
    }
}
