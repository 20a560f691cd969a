package dev.gradus.app.web.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Tokens with which a person's programs use the portal in that person's name. */
@ApplicationScoped
public class AccessTokens {
    private static final int MOST = 20;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    AccessTokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A token without what it opens: that is shown once, when it is made. */
    public record AccessToken(UUID id, String label, Instant createdAt) {}

    /** A token that was just made. */
    public record Created(AccessToken token, String secret) {}

    /** @throws RefusedAccountException when there are too many already */
    Created create(UUID person, String label) {
        Secret secret = Secret.random();
        AccessToken token = new AccessToken(UUID.randomUUID(), label, Instant.now(clock));
        if (of(person).size() >= MOST) {
            throw new RefusedAccountException("label", "You have " + MOST + " tokens. Revoke one first.");
        }
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into access_tokens (id, token_hash, person_id, label, created_at)"
                                + " values (:id, :hash, :person, :label, :now)")
                        .bind("id", token.id())
                        .bind("hash", secret.hash())
                        .bind("person", person)
                        .bind("label", label)
                        .bind("now", token.createdAt())
                        .execute());
        return new Created(token, secret.text());
    }

    Optional<UUID> person(String secret) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select person_id from access_tokens where token_hash = :hash")
                        .bind("hash", Secret.hash(secret))
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** Oldest first. */
    List<AccessToken> of(UUID person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, label, created_at from access_tokens where person_id = :person"
                                + " order by created_at, id")
                        .bind("person", person)
                        .map(ConstructorMapper.of(AccessToken.class))
                        .list());
    }

    /** Says whether there was one to revoke. */
    boolean revoke(UUID person, UUID token) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from access_tokens where id = :id and person_id = :person")
                        .bind("id", token)
                        .bind("person", person)
                        .execute())
                == 1;
    }

    void revokeAll(UUID person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from access_tokens where person_id = :person")
                .bind("person", person)
                .execute());
    }
}
