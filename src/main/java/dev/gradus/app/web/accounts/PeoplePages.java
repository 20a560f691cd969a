package dev.gradus.app.web.accounts;

import dev.gradus.app.web.pages.Times;
import dev.gradus.app.web.persons.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Everybody's accounts, for administrators. */
@Path("/people")
@Blocking
@RolesAllowed(Role.MAY_ADMINISTRATE)
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {
    private static final int UNPROCESSABLE = 422;

    private final PeopleDesk desk;
    private final Validator validator;
    private final Clock clock;

    @Inject
    PeoplePages(PeopleDesk desk, Validator validator, Clock clock) {
        this.desk = desk;
        this.validator = validator;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance people(View people);

        static native TemplateInstance person(PersonView person);
    }

    /** Everybody, and the form for one more. */
    public record View(
            boolean hasPasswords,
            List<Row> rows,
            String login,
            String name,
            List<Choice> roles,
            Optional<String> error) {}

    /** An account in the list; {@code state} says in words what keeps its person out, if anything does. */
    public record Row(UUID id, String login, String name, String role, String state, String since) {}

    /** A role to choose. */
    public record Choice(String id, boolean chosen) {}

    /** One account. {@code link} is where its person chooses a password, when it was just made. */
    public record PersonView(
            Row row,
            boolean active,
            boolean hasPasswords,
            List<Choice> roles,
            Optional<String> link,
            Optional<String> error) {}

    @GET
    @Operation(hidden = true)
    public TemplateInstance people() {
        return page("", "", Role.LEARNER.id(), Optional.empty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(
            @RestForm @DefaultValue("") @Size(max = 1000) String login,
            @RestForm @DefaultValue("") @Size(max = 1000) String name,
            @RestForm @DefaultValue("") @Size(max = 100) String role) {
        NewAccount wanted = new NewAccount(login.strip(), name.strip(), role);
        Optional<String> objection = validator.validate(wanted).stream()
                .map(violation -> "The " + violation.getPropertyPath() + " " + violation.getMessage() + ".")
                .sorted()
                .findFirst();
        if (objection.isPresent()) {
            return refused(page(login, name, role, objection));
        }
        try {
            Account made = desk.create(wanted);
            return shown(person(made.person(), Optional.of(desk.invite(made.person())), Optional.empty()));
        } catch (RefusedAccountException e) {
            return refused(page(login, name, role, Optional.of(e.getMessage())));
        }
    }

    @GET
    @Path("{person}")
    @Operation(hidden = true)
    public TemplateInstance person(@PathParam("person") UUID person) {
        return person(person, Optional.empty(), Optional.empty());
    }

    @POST
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("person") UUID person,
            @RestForm @DefaultValue("") @Size(max = 100) String role,
            @RestForm @DefaultValue("false") boolean active) {
        Optional<Role> wanted = Role.of(role);
        try {
            if (wanted.isEmpty()) {
                throw new RefusedAccountException("role", "A role " + NewAccount.ROLE_RULE + ".");
            }
            desk.change(person, wanted.get(), active);
        } catch (RefusedAccountException e) {
            return refused(person(person, Optional.empty(), Optional.of(e.getMessage())));
        }
        return Response.seeOther(URI.create("/people/" + person)).build();
    }

    @POST
    @Path("{person}/invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response invite(@PathParam("person") UUID person) {
        return shown(person(person, Optional.of(desk.invite(person)), Optional.empty()));
    }

    @POST
    @Path("{person}/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOut(@PathParam("person") UUID person) {
        desk.signOut(person);
        return Response.seeOther(URI.create("/people/" + person)).build();
    }

    private TemplateInstance page(String login, String name, String role, Optional<String> error) {
        return Templates.people(new View(
                desk.hasPasswords(), desk.all().stream().map(this::row).toList(), login, name, roles(role), error));
    }

    private TemplateInstance person(UUID person, Optional<String> link, Optional<String> error) {
        Account account = desk.one(person);
        return Templates.person(new PersonView(
                row(account),
                account.active(),
                desk.hasPasswords(),
                roles(account.role().id()),
                link,
                error));
    }

    private Row row(Account account) {
        return new Row(
                account.person(),
                account.login(),
                account.name(),
                account.role().id(),
                state(account),
                Times.minutes(account.createdAt()));
    }

    private String state(Account account) {
        if (!account.active()) {
            return "closed";
        }
        if (account.lockedUntil()
                .filter(until -> until.isAfter(Instant.now(clock)))
                .isPresent()) {
            return "locked until " + Times.minutes(account.lockedUntil().get());
        }
        return desk.hasPasswords() && !account.hasPassword() ? "invited" : "open";
    }

    private static List<Choice> roles(String chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.id(), role.id().equals(chosen)))
                .toList();
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }

    /** A page with a secret in it. */
    private static Response shown(TemplateInstance page) {
        return Response.ok(page).header("Cache-Control", "no-store").build();
    }
}
