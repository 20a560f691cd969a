package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Links with which a person chooses a first password, or a new one for a forgotten one. Each works once. */
@ApplicationScoped
public class Invitations {
    private final Jdbi jdbi;
    private final Clock clock;
    private final AccessSettings settings;

    @Inject
    Invitations(Jdbi jdbi, Clock clock, AccessSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /** Makes a link for a person; an earlier one stops working. Returns the path with its secret. */
    public String invite(UUID person) {
        Secret secret = Secret.random();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from invitations where person_id = :person")
                    .bind("person", person)
                    .execute();
            handle.createUpdate("insert into invitations (person_id, token_hash, expires_at)"
                            + " values (:person, :hash, :expires)")
                    .bind("person", person)
                    .bind("hash", secret.hash())
                    .bind("expires", Instant.now(clock).plus(settings.invitation()))
                    .execute();
        });
        return "/join?token=" + secret.text();
    }

    /** Whose invitation this is, if it still works. */
    Optional<UUID> find(String secret) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.person_id from invitations i join accounts a on a.person_id = i.person_id"
                                + " where i.token_hash = :hash and i.expires_at > :now and a.active")
                .bind("hash", Secret.hash(secret))
                .bind("now", Instant.now(clock))
                .mapTo(UUID.class)
                .findOne());
    }

    /** Uses it up for a password, both or neither; says whether it was there to be used. */
    boolean use(String secret, UUID person, String passwordHash) {
        return jdbi.inTransaction(handle -> {
            boolean there =
                    handle.createUpdate("delete from invitations where token_hash = :hash and person_id = :person")
                                    .bind("hash", Secret.hash(secret))
                                    .bind("person", person)
                                    .execute()
                            == 1;
            if (there) {
                Passwords.set(handle, person, passwordHash);
            }
            return there;
        });
    }

    /** Makes whatever link a person has stop working. */
    void withdraw(UUID person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from invitations where person_id = :person")
                .bind("person", person)
                .execute());
    }
}
