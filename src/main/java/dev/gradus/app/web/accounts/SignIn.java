package dev.gradus.app.web.accounts;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets people in, and says in the log whom it let in and whom it did not. */
@ApplicationScoped
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final Passwords passwords;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final RateLimits limits;

    @Inject
    SignIn(Passwords passwords, Sessions sessions, SessionCookie cookie, RateLimits limits) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.cookie = cookie;
        this.limits = limits;
    }

    /**
     * Whose name and password these are.
     *
     * @throws TooManyRequestsException when this address tried too often
     */
    Optional<UUID> check(String login, String password, RoutingContext context) {
        limits.signIn(address(context));
        Optional<UUID> person = passwords.check(login, password);
        LOG.infof(
                "Sign-in of '%s' from %s: %s",
                login.replaceAll("[^\\p{L}\\p{N}@._+-]", "?"),
                address(context),
                person.isPresent() ? "let in" : "refused");
        return person;
    }

    /** Begins a session and leads to a page. */
    Response begin(UUID person, String to, RoutingContext context) {
        String agent =
                Optional.ofNullable(context.request().getHeader("User-Agent")).orElse("");
        return Response.seeOther(URI.create(LocalPath.of(to)))
                .cookie(cookie.with(sessions.begin(person, agent)))
                .build();
    }

    private static String address(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }
}
