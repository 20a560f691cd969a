package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.app.web.security.AccountMode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Signing in and out. */
@Path("/")
@Blocking
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;

    private final AccessSettings settings;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SecurityIdentity identity;
    private final CurrentPerson person;

    @Inject
    SignInPages(
            AccessSettings settings,
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            SecurityIdentity identity,
            CurrentPerson person) {
        this.settings = settings;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.identity = identity;
        this.person = person;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance signIn(Form form);
    }

    /**
     * The form to sign in with.
     *
     * @param to where it leads
     * @param lockMinutes for how long too many wrong passwords lock an account
     */
    public record Form(
            boolean byProvider, String login, String to, Optional<String> error, int failures, long lockMinutes) {

        /** The address that leads to the provider and back to where one wanted to go. */
        public String provider() {
            return UriBuilder.fromPath("/sign-in/provider")
                    .queryParam("to", "{to}")
                    .build(to)
                    .toString();
        }
    }

    @GET
    @Path("sign-in")
    @Operation(hidden = true)
    public Response form(@QueryParam("to") @DefaultValue("/") @Size(max = 600) String to) {
        if (!settings.hasAccounts() || !identity.isAnonymous()) {
            return Response.seeOther(URI.create(LocalPath.of(to))).build();
        }
        return Response.ok(form("", to, Optional.empty())).build();
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response enter(
            @RestForm @DefaultValue("") @Size(max = 100) String login,
            @RestForm @DefaultValue("") @Size(max = 1000) String password,
            @RestForm @DefaultValue("/") @Size(max = 600) String to,
            RoutingContext context) {
        if (settings.accounts() != AccountMode.LOCAL) {
            return Response.seeOther(URI.create("/sign-in")).build();
        }
        try {
            return signIn.check(login.strip(), password, context)
                    .map(found -> signIn.begin(found, to, context))
                    .orElseGet(() -> refusal(
                            UNAUTHORIZED,
                            login,
                            to,
                            "The login or the password is wrong, or the" + " account is locked for a while."));
        } catch (TooManyRequestsException e) {
            return refusal(TOO_MANY, login, to, e.getMessage());
        }
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave() {
        if (!identity.isAnonymous()) {
            Optional.<UUID>ofNullable(identity.getAttribute(PortalIdentities.SESSION))
                    .ifPresent(session -> sessions.end(person.id(), session));
        }
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie.none()).build();
    }

    private Response refusal(int status, String login, String to, String sentence) {
        return Response.status(status)
                .entity(form(login, to, Optional.of(sentence)))
                .build();
    }

    private TemplateInstance form(String login, String to, Optional<String> error) {
        return Templates.signIn(new Form(
                settings.accounts() == AccountMode.OIDC,
                login,
                LocalPath.of(to),
                error,
                settings.lockoutFailures(),
                settings.lockoutTime().toMinutes()));
    }
}
