package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out who sent a request: by an access token, by a session, or, without accounts, by where it can come from. */
@ApplicationScoped
class PortalAuthentication implements HttpAuthenticationMechanism {
    private static final int UNAUTHORIZED = 401;
    private static final String BEARER = "Bearer ";
    private static final List<String> FOR_EVERYBODY = List.of("/assets/", "/webjars/", "/q/health");

    private final AccessSettings settings;
    private final SessionCookie cookie;

    @Inject
    PortalAuthentication(AccessSettings settings, SessionCookie cookie) {
        this.settings = settings;
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (!settings.hasAccounts()) {
            return Uni.createFrom().item(PortalIdentities.LOCAL);
        }
        if (FOR_EVERYBODY.stream().anyMatch(context.normalizedPath()::startsWith)) {
            return Uni.createFrom().nullItem();
        }
        return credential(context)
                .map(found -> identities
                        .authenticate(found)
                        // Whoever has an old cookie may still see what everybody sees, the page to sign in first.
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<PortalCredential> credential(RoutingContext context) {
        String authorization = context.request().getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(new PortalCredential(
                    PortalCredential.Kind.ACCESS_TOKEN,
                    authorization.substring(BEARER.length()).strip()));
        }
        return cookie.secret(context).map(secret -> new PortalCredential(PortalCredential.Kind.SESSION, secret));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PortalCredential.class);
    }

    /** Before that of the provider of identities, which is only for signing in. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1000;
    }
}
