package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes people for tests, as an administrator would. */
@ApplicationScoped
public class Cast {
    public static final String PASSWORD = "correct horse battery";

    private final Accounts accounts;
    private final Passwords passwords;

    @Inject
    Cast(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** A new person; the login is made unique by the caller. */
    public UUID person(String login, Role role) {
        Account account = accounts.create(login, "Name of " + login, role);
        passwords.set(account.person(), account.login(), PASSWORD);
        return account.person();
    }

    /** Leaves nobody else who can administrate. */
    public void onlyAdministrator(String login) {
        accounts.all().stream()
                .filter(account ->
                        account.role() == Role.ADMINISTRATOR && !account.login().equals(login))
                .forEach(account -> accounts.change(account.person(), Role.LEARNER, account.active()));
    }

    /** The person with this login and role, made where there is none, signed in. */
    public Visitor visitor(String login, Role role) {
        accounts.findByLogin(login)
                .ifPresentOrElse(account -> accounts.change(account.person(), role, true), () -> person(login, role));
        Visitor visitor = new Visitor();
        visitor.signIn(login, PASSWORD).then().statusCode(303);
        return visitor;
    }
}
