package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.app.web.security.AccountMode;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;

/** What a person may do with their own account. */
@ApplicationScoped
class AccountDesk {
    private final AccessSettings settings;
    private final CurrentPerson person;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SignIn signIn;

    @Inject
    AccountDesk(
            AccessSettings settings,
            CurrentPerson person,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            AccessTokens tokens,
            SignIn signIn) {
        this.settings = settings;
        this.person = person;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.signIn = signIn;
    }

    /** @throws NotFoundException when this portal has no accounts */
    Account mine() {
        if (!settings.hasAccounts()) {
            throw new NotFoundException();
        }
        return accounts.find(person.id()).orElseThrow(NotFoundException::new);
    }

    boolean hasPasswords() {
        return settings.accounts() == AccountMode.LOCAL;
    }

    void rename(String name) {
        accounts.rename(mine().person(), name);
    }

    /**
     * Sets another password and ends every session; the caller begins a new one.
     *
     * @throws RefusedAccountException when the present one is wrong, or the other is none
     * @throws TooManyRequestsException when it was tried too often
     */
    void changePassword(String present, String wanted, RoutingContext context) {
        Account mine = mine();
        if (!hasPasswords()) {
            throw new NotFoundException();
        }
        if (signIn.check(mine.login(), present, context).isEmpty()) {
            throw new RefusedAccountException(
                    "present", "The present password is wrong, or was tried wrongly too often.");
        }
        passwords.set(mine.person(), mine.login(), wanted);
        sessions.endAll(mine.person());
    }

    List<Sessions.Session> sessions() {
        return sessions.of(mine().person());
    }

    void signOutEverywhere() {
        sessions.endAll(mine().person());
    }

    List<AccessTokens.AccessToken> tokens() {
        return tokens.of(mine().person());
    }

    AccessTokens.Created createToken(String label) {
        return tokens.create(mine().person(), label);
    }

    boolean revokeToken(UUID token) {
        return tokens.revoke(mine().person(), token);
    }
}
