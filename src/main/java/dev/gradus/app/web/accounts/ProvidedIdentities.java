package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** The accounts of people whom a provider of identities knows. Each is made when its person comes for the first time. */
@ApplicationScoped
class ProvidedIdentities {
    private static final Logger LOG = Logger.getLogger(ProvidedIdentities.class);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LOGIN = 60;

    private final Accounts accounts;

    @Inject
    ProvidedIdentities(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The account of whom a verified token is about. A role that the provider names is taken over; without one, the role
     * stays what an administrator made it.
     *
     * @param roles as the provider names them
     */
    Account of(JsonWebToken token, Set<String> roles) {
        Account account = accounts.provided(token.getIssuer(), token.getSubject(), login(token), name(token));
        Optional<Role> named = roles.stream()
                .map(role -> Role.of(role.toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .filter(role -> role != account.role());
        if (named.isPresent() && !accounts.take(account.person(), named.get())) {
            LOG.warnf(
                    "The provider names '%s' a %s, who stays the last administrator here",
                    account.login(), named.get().id());
        }
        return account;
    }

    /** The provider's name for the person: subjects are not for people. */
    private static String login(JsonWebToken token) {
        String wanted = claim(token, "preferred_username")
                .or(() -> claim(token, "email"))
                .orElse("someone")
                .replaceAll("[^\\p{L}\\p{N}@._+-]", "-");
        return wanted.length() <= LONGEST_LOGIN ? wanted : wanted.substring(0, LONGEST_LOGIN);
    }

    private static String name(JsonWebToken token) {
        String name = claim(token, "name")
                .or(() -> claim(token, "preferred_username"))
                .orElse("Somebody");
        String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.claim(name).map(String::valueOf).filter(text -> !text.isBlank());
    }
}
