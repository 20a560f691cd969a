package dev.gradus.app.web.security;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every response tells the browser not to do. */
final class SecurityHeaders {
    private static final String POLICY_HEADER = "Content-Security-Policy";
    private static final String STYLES = "style-src 'self'";
    private static final String POLICY = "default-src 'none'; script-src 'self'; " + STYLES + "; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private SecurityHeaders() {}

    /** @param secure whether the portal is reached by HTTPS alone, so that browsers may insist on it */
    static void add(RoutingContext context, boolean secure) {
        MultiMap headers = context.response().headers();
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        headers.set(POLICY_HEADER, POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** Lets style elements with this nonce in, on this response alone. */
    static void allowStyles(RoutingContext context, String nonce) {
        context.response().headers().set(POLICY_HEADER, POLICY.replace(STYLES, STYLES + " 'nonce-" + nonce + "'"));
    }
}
