package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.app.web.security.AccountMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;

/** What an administrator does with everybody's accounts. */
@ApplicationScoped
class PeopleDesk {
    private final AccessSettings settings;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final AccessTokens tokens;

    @Inject
    PeopleDesk(
            AccessSettings settings,
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            AccessTokens tokens) {
        this.settings = settings;
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    boolean hasPasswords() {
        return settings.accounts() == AccountMode.LOCAL;
    }

    /** @throws NotFoundException when this portal has no accounts */
    List<Account> all() {
        requireAccounts();
        return accounts.all();
    }

    /** @throws NotFoundException when nobody has this id */
    Account one(UUID person) {
        requireAccounts();
        return accounts.find(person).orElseThrow(NotFoundException::new);
    }

    /** @throws RefusedAccountException when the login is taken, or accounts are made by a provider */
    Account create(NewAccount wanted) {
        requireAccounts();
        if (!hasPasswords()) {
            throw new RefusedAccountException(
                    "login", "Accounts are made when people sign in with their provider for the first time.");
        }
        return accounts.create(
                wanted.login(), wanted.name().strip(), Role.of(wanted.role()).orElseThrow());
    }

    /** Where a person chooses a password; an earlier link stops working. */
    String invite(UUID person) {
        Account account = one(person);
        if (!hasPasswords()) {
            throw new RefusedAccountException("login", "Passwords are kept by the provider, not here.");
        }
        return settings.url().map(url -> url.toString().replaceAll("/+$", "")).orElse("")
                + invitations.invite(account.person());
    }

    /**
     * Changes what a person may do. Who may not sign in any more is signed out, and their tokens are revoked.
     *
     * @throws RefusedAccountException when nobody could administrate any more
     */
    void change(UUID person, Role role, boolean active) {
        Account account = one(person);
        accounts.change(account.person(), role, active);
        if (!active) {
            sessions.endAll(person);
            tokens.revokeAll(person);
            invitations.withdraw(person);
        }
    }

    void signOut(UUID person) {
        sessions.endAll(one(person).person());
    }

    private void requireAccounts() {
        if (!settings.hasAccounts()) {
            throw new NotFoundException();
        }
    }
}
