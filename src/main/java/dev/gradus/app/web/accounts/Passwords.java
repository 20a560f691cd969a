package dev.gradus.app.web.accounts;

import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.app.web.security.AccountMode;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Passwords: bcrypt hashes, and a lock after too many wrong ones in a row. */
@ApplicationScoped
public class Passwords {
    /** bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private static final int SHORTEST = 10;

    private final Jdbi jdbi;
    private final Clock clock;
    private final AccessSettings settings;
    /** Compared with where there is no hash, so that the time says nothing about who has an account. */
    private final String nobodys;

    @Inject
    Passwords(Jdbi jdbi, Clock clock, AccessSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
        this.nobodys =
                settings.accounts() == AccountMode.LOCAL ? hash(Secret.random().text()) : "";
    }

    /** A row to compare with. */
    public record Stored(UUID person, String passwordHash, boolean active, Instant lockedUntil) {}

    /** Whose name and password these are; empty when they are wrong, or the account is locked or closed. */
    public Optional<UUID> check(String login, String password) {
        Optional<Stored> stored = jdbi.withHandle(handle -> handle.createQuery(
                        "select person_id as person, password_hash, active, locked_until from accounts"
                                + " where login = :login and password_hash is not null")
                .bind("login", login.toLowerCase(Locale.ROOT))
                .map(ConstructorMapper.of(Stored.class))
                .findOne());
        boolean matches = isBounded(password)
                && BcryptUtil.matches(password, stored.map(Stored::passwordHash).orElse(nobodys));
        Instant now = Instant.now(clock);
        Optional<Stored> open = stored.filter(account -> account.active()
                && (account.lockedUntil() == null || account.lockedUntil().isBefore(now)));
        open.ifPresent(account -> record(account.person(), matches, now));
        return open.filter(account -> matches).map(Stored::person);
    }

    /**
     * Sets a password and opens a lock.
     *
     * @throws RefusedAccountException when it is too short, too long or too near to the login
     */
    public void set(UUID person, String login, String password) {
        String hash = hash(login, password);
        jdbi.useHandle(handle -> set(handle, person, hash));
    }

    /** The same in a transaction, with a hash that was made before it. */
    static void set(Handle transaction, UUID person, String hash) {
        transaction
                .createUpdate("update accounts set password_hash = :hash, failures = 0, locked_until = null"
                        + " where person_id = :person")
                .bind("hash", hash)
                .bind("person", person)
                .execute();
    }

    /** @throws RefusedAccountException when it is too short, too long or too near to the login */
    String hash(String login, String password) {
        objection(login, password).ifPresent(sentence -> {
            throw new RefusedAccountException("password", sentence);
        });
        return hash(password);
    }

    /** Why this is no password for this account, in one sentence. */
    static Optional<String> objection(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters.");
        }
        if (!isBounded(password)) {
            return Optional.of("A password has at most " + LONGEST_BYTES + " bytes; this one is longer.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("The password must not contain the login.");
        }
        if (password.chars().distinct().count() < 4) {
            return Optional.of("The password repeats too few characters to be one.");
        }
        return Optional.empty();
    }

    private void record(UUID person, boolean matches, Instant now) {
        jdbi.useTransaction(handle -> {
            if (matches) {
                handle.createUpdate("update accounts set failures = 0, locked_until = null where person_id = :person")
                        .bind("person", person)
                        .execute();
                return;
            }
            handle.createUpdate("update accounts set failures = failures + 1 where person_id = :person")
                    .bind("person", person)
                    .execute();
            handle.createUpdate("update accounts set failures = 0, locked_until = :until"
                            + " where person_id = :person and failures >= :most")
                    .bind("until", now.plus(settings.lockoutTime()))
                    .bind("person", person)
                    .bind("most", settings.lockoutFailures())
                    .execute();
        });
    }

    private String hash(String password) {
        return BcryptUtil.bcryptHash(password, settings.passwordCost());
    }

    private static boolean isBounded(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
