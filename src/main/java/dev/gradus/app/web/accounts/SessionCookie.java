package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookie with the secret of a session. Scripts cannot read it, and other sites' forms do not send it. */
@ApplicationScoped
class SessionCookie {
    private final AccessSettings settings;

    @Inject
    SessionCookie(AccessSettings settings) {
        this.settings = settings;
    }

    Optional<String> secret(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(name())).map(cookie -> cookie.getValue());
    }

    NewCookie with(Secret secret) {
        return cookie(secret.text(), (int) settings.sessionLongest().toSeconds());
    }

    /** Makes the browser forget it. */
    NewCookie none() {
        return cookie("", 0);
    }

    /** A browser takes a cookie with this prefix from us alone, and only by HTTPS. */
    private String name() {
        return settings.isSecure() ? "__Host-gradus-session" : "gradus-session";
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
