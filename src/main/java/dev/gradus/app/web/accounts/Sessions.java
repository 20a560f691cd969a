package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Browsers that somebody has signed in with. They are rows, so that they can be ended from anywhere. */
@ApplicationScoped
public class Sessions {
    /** Between two records that a session is in use. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final int LONGEST_AGENT = 200;

    private final Jdbi jdbi;
    private final Clock clock;
    private final AccessSettings settings;

    @Inject
    Sessions(Jdbi jdbi, Clock clock, AccessSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * A browser that somebody is signed in with.
     *
     * @param agent what it says it is; not to be believed, and not yet escaped
     */
    public record Session(UUID id, UUID person, String agent, Instant createdAt, Instant seenAt) {}

    /** Begins one; the secret goes to the browser and is kept nowhere. */
    Secret begin(UUID person, String agent) {
        Secret secret = Secret.random();
        Instant now = Instant.now(clock);
        jdbi.useTransaction(handle -> {
            handle.createUpdate(
                            "delete from sessions where person_id = :person and (seen_at < :idle or created_at < :old)")
                    .bind("person", person)
                    .bind("idle", now.minus(settings.sessionIdle()))
                    .bind("old", now.minus(settings.sessionLongest()))
                    .execute();
            handle.createUpdate("insert into sessions (id, token_hash, person_id, agent, created_at, seen_at)"
                            + " values (:id, :hash, :person, :agent, :now, :now)")
                    .bind("id", UUID.randomUUID())
                    .bind("hash", secret.hash())
                    .bind("person", person)
                    .bind("agent", bounded(agent))
                    .bind("now", now)
                    .execute();
        });
        return secret;
    }

    /** The session that this secret opens, unless it has ended. */
    Optional<Session> find(String secret) {
        Instant now = Instant.now(clock);
        Optional<Session> found = jdbi.withHandle(
                handle -> handle.createQuery("select id, person_id as person, agent, created_at, seen_at from sessions"
                                + " where token_hash = :hash and seen_at >= :idle and created_at >= :old")
                        .bind("hash", Secret.hash(secret))
                        .bind("idle", now.minus(settings.sessionIdle()))
                        .bind("old", now.minus(settings.sessionLongest()))
                        .map(ConstructorMapper.of(Session.class))
                        .findOne());
        found.filter(session -> session.seenAt().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(session -> jdbi.useHandle(
                        handle -> handle.createUpdate("update sessions set seen_at = :now where id = :id")
                                .bind("now", now)
                                .bind("id", session.id())
                                .execute()));
        return found;
    }

    /** Those that have not ended, last used first. */
    public List<Session> of(UUID person) {
        Instant now = Instant.now(clock);
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, person_id as person, agent, created_at, seen_at from sessions"
                                + " where person_id = :person and seen_at >= :idle and created_at >= :old"
                                + " order by seen_at desc, created_at desc")
                        .bind("person", person)
                        .bind("idle", now.minus(settings.sessionIdle()))
                        .bind("old", now.minus(settings.sessionLongest()))
                        .map(ConstructorMapper.of(Session.class))
                        .list());
    }

    void end(UUID person, UUID session) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sessions where id = :id and person_id = :person")
                .bind("id", session)
                .bind("person", person)
                .execute());
    }

    /** Ends all of a person's sessions. */
    public void endAll(UUID person) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sessions where person_id = :person")
                .bind("person", person)
                .execute());
    }

    private static String bounded(String agent) {
        String text = agent.replaceAll("\\p{Cntrl}", " ");
        return text.length() <= LONGEST_AGENT ? text : text.substring(0, LONGEST_AGENT);
    }
}
