package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.app.web.security.AccountMode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Where an invited person chooses a password. */
@Path("/join")
@Blocking
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class JoinPages {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final AccessSettings settings;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignIn signIn;

    @Inject
    JoinPages(
            AccessSettings settings,
            Invitations invitations,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            SignIn signIn) {
        this.settings = settings;
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance join(Form form);

        static native TemplateInstance gone();
    }

    /** The form of an invitation. */
    public record Form(String token, String login, String name, Optional<String> error) {}

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("token") @DefaultValue("") @Size(max = 200) String token) {
        return invited(token)
                .map(account ->
                        Response.ok(page(token, account, Optional.empty())).build())
                .orElseGet(JoinPages::gone);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response join(
            @RestForm @DefaultValue("") @Size(max = 200) String token,
            @RestForm @DefaultValue("") @Size(max = 1000) String password,
            RoutingContext context) {
        Optional<Account> invited = invited(token);
        if (invited.isEmpty()) {
            return gone();
        }
        Account account = invited.get();
        Optional<String> objection = Passwords.objection(account.login(), password);
        if (objection.isPresent()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(token, account, objection))
                    .build();
        }
        if (!invitations.use(token, account.person(), passwords.hash(account.login(), password))) {
            return gone();
        }
        sessions.endAll(account.person());
        return signIn.begin(account.person(), "/", context);
    }

    private Optional<Account> invited(String token) {
        return settings.accounts() == AccountMode.LOCAL
                ? invitations.find(token).flatMap(accounts::find)
                : Optional.empty();
    }

    private static TemplateInstance page(String token, Account account, Optional<String> error) {
        return Templates.join(new Form(token, account.login(), account.name(), error));
    }

    private static Response gone() {
        return Response.status(GONE).entity(Templates.gone()).build();
    }
}
