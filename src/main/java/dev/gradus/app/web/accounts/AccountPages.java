package dev.gradus.app.web.accounts;

import dev.gradus.app.web.pages.Times;
import dev.gradus.app.web.persons.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** A person's own account: name, password, sessions, tokens. */
@Path("/account")
@Blocking
@RolesAllowed(Role.MAY_LEARN)
@Produces(MediaType.TEXT_HTML)
public class AccountPages {
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LABEL = 100;

    private final AccountDesk desk;
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final SecurityIdentity identity;

    @Inject
    AccountPages(AccountDesk desk, SignIn signIn, SessionCookie cookie, SecurityIdentity identity) {
        this.desk = desk;
        this.signIn = signIn;
        this.cookie = cookie;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance account(View account);
    }

    /**
     * An account as its person sees it.
     *
     * @param error what was wrong, by the field that it is said beside
     * @param secret a token that was just made
     */
    public record View(
            String login,
            String name,
            String role,
            boolean hasPasswords,
            List<SessionRow> sessions,
            List<TokenRow> tokens,
            Optional<FieldError> error,
            Optional<String> secret) {

        /** What is wrong with this field; empty when nothing is. */
        public String errorOf(String field) {
            return error.filter(wrong -> wrong.field().equals(field))
                    .map(FieldError::sentence)
                    .orElse("");
        }
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String sentence) {}

    /** A browser; {@code agent} is what it says it is, not yet escaped. */
    public record SessionRow(String agent, String since, String seen, boolean isThis) {}

    /** A token in the list. */
    public record TokenRow(UUID id, String label, String since) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance account() {
        return page(Optional.empty(), Optional.empty());
    }

    @POST
    @Path("name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rename(@RestForm @DefaultValue("") @Size(max = 1000) String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return refused(new RefusedAccountException("name", "A name has 1 to " + LONGEST_NAME + " characters."));
        }
        desk.rename(name.strip());
        return Response.seeOther(URI.create("/account")).build();
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changePassword(
            @RestForm @DefaultValue("") @Size(max = 1000) String present,
            @RestForm @DefaultValue("") @Size(max = 1000) String password,
            RoutingContext context) {
        try {
            desk.changePassword(present, password, context);
        } catch (RefusedAccountException e) {
            return refused(e);
        }
        return signIn.begin(desk.mine().person(), "/account", context);
    }

    @POST
    @Path("sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOutEverywhere() {
        desk.signOutEverywhere();
        return Response.seeOther(URI.create("/sign-in")).cookie(cookie.none()).build();
    }

    /** Shows what the token is; it is kept nowhere, so there is no other page to go to. */
    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response createToken(@RestForm @DefaultValue("") @Size(max = 1000) String label) {
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            return refused(new RefusedAccountException("label", "A label has 1 to " + LONGEST_LABEL + " characters."));
        }
        try {
            String secret = desk.createToken(label.strip()).secret();
            return Response.ok(page(Optional.empty(), Optional.of(secret)))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (RefusedAccountException e) {
            return refused(e);
        }
    }

    @POST
    @Path("tokens/{token}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revokeToken(@PathParam("token") UUID token) {
        if (!desk.revokeToken(token)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/account")).build();
    }

    private Response refused(RefusedAccountException e) {
        return Response.status(UNPROCESSABLE)
                .entity(page(Optional.of(new FieldError(e.field(), e.getMessage())), Optional.empty()))
                .build();
    }

    private TemplateInstance page(Optional<FieldError> error, Optional<String> secret) {
        Account mine = desk.mine();
        UUID current = identity.getAttribute(PortalIdentities.SESSION);
        return Templates.account(new View(
                mine.login(),
                mine.name(),
                mine.role().id(),
                desk.hasPasswords(),
                desk.sessions().stream()
                        .map(session -> new SessionRow(
                                session.agent().isBlank() ? "A browser that does not say what it is" : session.agent(),
                                Times.minutes(session.createdAt()),
                                Times.minutes(session.seenAt()),
                                session.id().equals(current)))
                        .toList(),
                desk.tokens().stream()
                        .map(token -> new TokenRow(token.id(), token.label(), Times.minutes(token.createdAt())))
                        .toList(),
                error,
                secret));
    }
}
