package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Everybody's accounts as JSON, for administrators. */
@Path("/api/people")
@Blocking
@RolesAllowed(Role.MAY_ADMINISTRATE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class PeopleApi {
    private final PeopleDesk desk;

    @Inject
    PeopleApi(PeopleDesk desk) {
        this.desk = desk;
    }

    /** An account. */
    public record Person(
            UUID id, String login, String name, String role, boolean active, boolean hasPassword, Instant createdAt) {
        static Person of(Account account) {
            return new Person(
                    account.person(),
                    account.login(),
                    account.name(),
                    account.role().id(),
                    account.active(),
                    account.hasPassword(),
                    account.createdAt());
        }
    }

    /** What a person may do. */
    public record Permission(
            @NotNull @Pattern(regexp = NewAccount.ROLE, message = NewAccount.ROLE_RULE)
            String role,

            @NotNull Boolean active) {}

    /** Where a person chooses a password; it works once. */
    public record Invitation(String link) {}

    /** An account that was just made, and where its person chooses a password. */
    public record Invited(Person person, String link) {}

    @GET
    @Operation(summary = "All accounts, by login")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "This portal has no accounts")
    public List<Person> all() {
        return desk.all().stream().map(Person::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes an account; the link in the answer is where its person chooses a password")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "learner",
                                            value = "{\"login\":\"ada\",\"name\":\"Ada Byron\",\"role\":\"learner\"}")))
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "422", description = "The login is taken")
    public Response create(@Valid @NotNull NewAccount wanted) {
        Account made = desk.create(wanted);
        return Response.status(Response.Status.CREATED)
                .entity(new Invited(Person.of(made), desk.invite(made.person())))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{person}")
    @Operation(summary = "One account")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "Nobody has this id")
    public Person one(@PathParam("person") UUID person) {
        return Person.of(desk.one(person));
    }

    @PUT
    @Path("{person}/permission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes somebody's role, or closes or opens the account")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "instructor",
                                            value = "{\"role\":\"instructor\",\"active\":true}")))
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "Nobody could administrate any more")
    public Person change(@PathParam("person") UUID person, @Valid @NotNull Permission permission) {
        desk.change(person, Role.of(permission.role()).orElseThrow(), permission.active());
        return one(person);
    }

    @POST
    @Path("{person}/invitation")
    @Operation(summary = "Makes a new link for a first or a forgotten password; an earlier one stops working")
    @APIResponse(responseCode = "200")
    public Invitation invite(@PathParam("person") UUID person) {
        return new Invitation(desk.invite(person));
    }

    @DELETE
    @Path("{person}/sessions")
    @Operation(summary = "Signs somebody out everywhere")
    @APIResponse(responseCode = "204")
    public void signOut(@PathParam("person") UUID person) {
        desk.signOut(person);
    }
}
