package dev.gradus.app.web.accounts;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Comes back from the provider of identities. Only this address knows of it: a session of the portal's own begins here,
 * so that ending sessions, roles and tokens are the same for everybody.
 */
@Path("/sign-in/provider")
@Blocking
@Authenticated
public class ProviderSignIn {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SecurityIdentity identity;
    private final OidcSession provided;
    private final ProvidedIdentities people;
    private final SignIn signIn;

    @Inject
    ProviderSignIn(SecurityIdentity identity, OidcSession provided, ProvidedIdentities people, SignIn signIn) {
        this.identity = identity;
        this.provided = provided;
        this.people = people;
        this.signIn = signIn;
    }

    @GET
    @Operation(hidden = true)
    public Response enter(@QueryParam("to") @DefaultValue("/") @Size(max = 600) String to, RoutingContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException("Not an identity of the provider");
        }
        Account account = people.of(token, identity.getRoles());
        provided.logout().await().atMost(PATIENCE);
        return signIn.begin(account.person(), to, context);
    }
}
