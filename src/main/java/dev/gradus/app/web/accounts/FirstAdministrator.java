package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jboss.logging.Logger;

/** Says at start, to who can read what the program prints, how the first administrator is made. */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final AccessSettings settings;
    private final Accounts accounts;
    private final Secret secret = Secret.random();

    @Inject
    FirstAdministrator(AccessSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    void started(@ObservesAsync HttpServerStart event, HttpServer server) {
        if (settings.hasAccounts() && !accounts.hasAdministrator()) {
            String address = settings.url()
                    .map(url -> url.toString().replaceAll("/+$", ""))
                    .orElse("http://localhost:" + server.getPort());
            LOG.infof(
                    "There is no administrator yet. Make the first one at %s/setup?token=%s (it works once, until the"
                            + " portal ends)",
                    address, secret.text());
        }
    }

    /** What was printed. */
    String token() {
        return secret.text();
    }

    /** Whether this is what was printed, and there is still nobody. */
    boolean opens(String token) {
        return MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), secret.text().getBytes(StandardCharsets.UTF_8))
                && !accounts.hasAdministrator();
    }
}
