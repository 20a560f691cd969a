package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jdbi.v3.core.Jdbi;

/** The accounts of people whom a provider of identities knows. Each is made when its person comes for the first time. */
@ApplicationScoped
class ProvidedIdentities {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LOGIN = 60;

    private final Jdbi jdbi;
    private final Accounts accounts;

    @Inject
    ProvidedIdentities(Jdbi jdbi, Accounts accounts) {
        this.jdbi = jdbi;
        this.accounts = accounts;
    }

    /**
     * The account of whom a verified token is about. A role that the provider names is taken over; without one, the role
     * stays what an administrator made it.
     *
     * @param roles as the provider names them
     */
    Account of(JsonWebToken token, Set<String> roles) {
        Account account = find(token).flatMap(accounts::find).orElseGet(() -> create(token));
        Optional<Role> named = roles.stream()
                .map(role -> Role.of(role.toLowerCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        named.filter(role -> role != account.role())
                .ifPresent(role -> accounts.change(account.person(), role, account.active()));
        return account;
    }

    private Optional<UUID> find(JsonWebToken token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id from provided_identities where issuer = :issuer and subject = :subject")
                .bind("issuer", token.getIssuer())
                .bind("subject", token.getSubject())
                .mapTo(UUID.class)
                .findOne());
    }

    private Account create(JsonWebToken token) {
        Account account = accounts.create(login(token), name(token), Role.LEARNER);
        jdbi.useHandle(handle -> handle.createUpdate("insert into provided_identities (issuer, subject, person_id)"
                        + " values (:issuer, :subject, :person)")
                .bind("issuer", token.getIssuer())
                .bind("subject", token.getSubject())
                .bind("person", account.person())
                .execute());
        return account;
    }

    /** The provider's name for the person, made unique: names may repeat there, and subjects are not for people. */
    private String login(JsonWebToken token) {
        String wanted = claim(token, "preferred_username")
                .or(() -> claim(token, "email"))
                .orElse("someone")
                .replaceAll("[^\\p{L}\\p{N}@._+-]", "-");
        String login = wanted.length() <= LONGEST_LOGIN ? wanted : wanted.substring(0, LONGEST_LOGIN);
        return accounts.findByLogin(login).isEmpty()
                ? login
                : login + "-" + UUID.randomUUID().toString().substring(0, 8);
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
