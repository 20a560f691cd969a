package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own account as JSON. */
@Path("/api/account")
@Blocking
@RolesAllowed(Role.MAY_LEARN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountApi {
    private final AccountDesk desk;

    @Inject
    AccountApi(AccountDesk desk) {
        this.desk = desk;
    }

    /** Who one is. */
    public record Me(UUID id, String login, String name, String role, int sessions) {}

    /** Another name. */
    public record Name(@NotBlank @Size(max = 200) String name) {}

    /** A change of the password. */
    public record PasswordChange(
            @NotNull @Size(max = 1000) String present,
            @NotNull @Size(max = 1000) String password) {}

    /** A token to be made. */
    public record Label(@NotBlank @Size(max = 100) String label) {}

    /** A token; {@code secret} is there once, when it is made. */
    public record NewToken(UUID id, String label, Instant createdAt, String secret) {}

    @GET
    @Operation(summary = "Who you are and what you may do")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "learner",
                                            value =
                                                    "{\"id\":\"7d0f2f2e-6f0a-4a5e-9a51-0d2f3a1c9b11\",\"login\":\"ada\","
                                                            + "\"name\":\"Ada Byron\",\"role\":\"learner\",\"sessions\":2}")))
    @APIResponse(responseCode = "404", description = "This portal has no accounts")
    public Me me() {
        Account mine = desk.mine();
        return new Me(
                mine.person(),
                mine.login(),
                mine.name(),
                mine.role().id(),
                desk.sessions().size());
    }

    @PUT
    @Path("name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the name that others see")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = "{\"name\":\"Ada Lovelace\"}")))
    @APIResponse(responseCode = "200")
    public Me rename(@Valid @NotNull Name name) {
        desk.rename(name.name().strip());
        return me();
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes your password, and ends all your sessions")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "change",
                                            value =
                                                    "{\"present\":\"the present one\",\"password\":\"a new, longer one\"}")))
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "422", description = "The present password is wrong, or the new one is none")
    public void changePassword(@Valid @NotNull PasswordChange change, RoutingContext context) {
        desk.changePassword(change.present(), change.password(), context);
    }

    @DELETE
    @Path("sessions")
    @Operation(summary = "Signs you out everywhere")
    @APIResponse(responseCode = "204")
    public void signOutEverywhere() {
        desk.signOutEverywhere();
    }

    @GET
    @Path("tokens")
    @Operation(summary = "Your access tokens, without what they open")
    @APIResponse(responseCode = "200")
    public List<AccessTokens.AccessToken> tokens() {
        return desk.tokens();
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an access token; its secret is shown this once")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = "{\"label\":\"laptop\"}")))
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "422", description = "There are too many tokens already")
    public Response createToken(@Valid @NotNull Label label) {
        AccessTokens.Created created = desk.createToken(label.label().strip());
        AccessTokens.AccessToken token = created.token();
        return Response.status(Response.Status.CREATED)
                .entity(new NewToken(token.id(), token.label(), token.createdAt(), created.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("tokens/{token}")
    @Operation(summary = "Revokes an access token")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "You have no such token")
    public void revokeToken(@PathParam("token") UUID token) {
        if (!desk.revokeToken(token)) {
            throw new NotFoundException();
        }
    }
}
