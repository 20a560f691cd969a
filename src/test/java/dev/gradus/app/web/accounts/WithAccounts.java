package dev.gradus.app.web.accounts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A portal where people sign in with a login and a password. */
public class WithAccounts implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "gradus.access.accounts", "local",
                "gradus.access.sign-ins-per-minute", "1000",
                "gradus.access.submissions-per-minute", "1000",
                "quarkus.datasource.h2.jdbc.url", "jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1;TIME ZONE=UTC");
    }
}
