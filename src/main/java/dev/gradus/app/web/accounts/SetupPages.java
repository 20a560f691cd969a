package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.app.web.security.AccountMode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Makes the first administrator, for who has read the token that the program printed. */
@Path("/setup")
@Blocking
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SetupPages {
    private static final int UNPROCESSABLE = 422;

    private final AccessSettings settings;
    private final FirstAdministrator first;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Validator validator;
    private final SecurityIdentity identity;
    private final CurrentPerson person;

    @Inject
    SetupPages(
            AccessSettings settings,
            FirstAdministrator first,
            Accounts accounts,
            Passwords passwords,
            SignIn signIn,
            Validator validator,
            SecurityIdentity identity,
            CurrentPerson person) {
        this.settings = settings;
        this.first = first;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.validator = validator;
        this.identity = identity;
        this.person = person;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance setup(Form form);
    }

    /** The form; {@code byProvider} when it only asks whether the person who is signed in should be it. */
    public record Form(
            boolean byProvider, boolean signedIn, String token, String login, String name, Optional<String> error) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@QueryParam("token") @DefaultValue("") @Size(max = 200) String token) {
        require(token);
        return page(token, "", "", Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @RestForm @DefaultValue("") @Size(max = 200) String token,
            @RestForm @DefaultValue("") @Size(max = 200) String login,
            @RestForm @DefaultValue("") @Size(max = 300) String name,
            @RestForm @DefaultValue("") @Size(max = 1000) String password,
            RoutingContext context) {
        require(token);
        if (settings.accounts() == AccountMode.OIDC) {
            accounts.promoteFirst(person.id());
            return Response.seeOther(URI.create("/people")).build();
        }
        NewAccount wanted = new NewAccount(login.strip(), name.strip(), Role.ADMINISTRATOR.id());
        Optional<String> objection = validator.validate(wanted).stream()
                .map(violation -> "The " + violation.getPropertyPath() + " " + violation.getMessage() + ".")
                .sorted()
                .findFirst()
                .or(() -> Passwords.objection(wanted.login(), password));
        if (objection.isPresent()) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(token, login, name, objection))
                    .build();
        }
        Account made = accounts.createFirst(wanted.login(), wanted.name(), passwords.hash(wanted.login(), password))
                .orElseThrow(NotFoundException::new);
        return signIn.begin(made.person(), "/people", context);
    }

    private TemplateInstance page(String token, String login, String name, Optional<String> error) {
        return Templates.setup(
                new Form(settings.accounts() == AccountMode.OIDC, !identity.isAnonymous(), token, login, name, error));
    }

    private void require(String token) {
        if (!settings.hasAccounts() || !first.opens(token)) {
            throw new NotFoundException();
        }
    }
}
