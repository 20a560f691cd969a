package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.persons.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Who may sign in, and as what. */
@ApplicationScoped
public class Accounts {
    private static final String SELECT = "select a.person_id, a.login, p.name, a.role, a.active,"
            + " a.password_hash is not null as has_password, a.locked_until, a.created_at"
            + " from accounts a join persons p on p.id = a.person_id ";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    Accounts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All of them, by login. */
    public List<Account> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by a.login")
                .map((row, context) -> account(row))
                .list());
    }

    public Optional<Account> find(UUID person) {
        return jdbi.withHandle(handle -> find(handle, person));
    }

    public Optional<Account> findByLogin(String login) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where a.login = :login")
                .bind("login", login.toLowerCase(Locale.ROOT))
                .map((row, context) -> account(row))
                .findOne());
    }

    /** Whether anybody can administrate. */
    public boolean hasAdministrator() {
        return jdbi.withHandle(handle -> administrators(handle) > 0);
    }

    /**
     * Makes an account for a new person.
     *
     * @throws RefusedAccountException when the login is taken
     */
    public Account create(String login, String name, Role role) {
        return jdbi.inTransaction(handle -> {
            UUID person = newPerson(handle, name);
            insert(handle, person, login, role);
            return find(handle, person).orElseThrow();
        });
    }

    /**
     * The account of whom a provider knows; made, together with what the provider calls its person, when there is none.
     *
     * @param login made unique where somebody has it
     */
    Account provided(String issuer, String subject, String login, String name) {
        try {
            return jdbi.inTransaction(handle -> providedPerson(handle, issuer, subject)
                    .or(() -> {
                        UUID person = newPerson(handle, name);
                        insert(handle, person, free(handle, login), Role.LEARNER);
                        handle.createUpdate("insert into provided_identities (issuer, subject, person_id)"
                                        + " values (:issuer, :subject, :person)")
                                .bind("issuer", issuer)
                                .bind("subject", subject)
                                .bind("person", person)
                                .execute();
                        return Optional.of(person);
                    })
                    .flatMap(person -> find(handle, person))
                    .orElseThrow());
        } catch (UnableToExecuteStatementException e) {
            // Another tab of the same person was faster.
            return jdbi.withHandle(
                            handle -> providedPerson(handle, issuer, subject).flatMap(id -> find(handle, id)))
                    .orElseThrow(() -> e);
        }
    }

    /** Gives somebody the role that a provider names; says whether it could: an administrator must remain. */
    boolean take(UUID person, Role role) {
        return jdbi.inTransaction(handle -> {
            lockedAdministrators(handle);
            boolean last = administrators(handle) == 1
                    && role != Role.ADMINISTRATOR
                    && find(handle, person)
                            .filter(account -> account.role() == Role.ADMINISTRATOR && account.active())
                            .isPresent();
            return !last
                    && handle.createUpdate("update accounts set role = :role where person_id = :person")
                                    .bind("role", role.name())
                                    .bind("person", person)
                                    .execute()
                            == 1;
        });
    }

    /**
     * Makes the local person, with everything that was done here before there were accounts, the first administrator;
     * empty when somebody was faster.
     */
    Optional<Account> createFirst(String login, String name, String passwordHash) {
        return jdbi.inTransaction(handle -> {
            if (lockedAdministrators(handle) > 0
                    || find(handle, CurrentPerson.LOCAL).isPresent()) {
                return Optional.empty();
            }
            rename(handle, CurrentPerson.LOCAL, name);
            insert(handle, CurrentPerson.LOCAL, login, Role.ADMINISTRATOR);
            handle.createUpdate("update accounts set password_hash = :hash where person_id = :person")
                    .bind("hash", passwordHash)
                    .bind("person", CurrentPerson.LOCAL)
                    .execute();
            return find(handle, CurrentPerson.LOCAL);
        });
    }

    /** Makes this person an administrator unless there is one. */
    boolean promoteFirst(UUID person) {
        return jdbi.inTransaction(handle -> lockedAdministrators(handle) == 0
                && handle.createUpdate("update accounts set role = 'ADMINISTRATOR' where person_id = :person")
                                .bind("person", person)
                                .execute()
                        == 1);
    }

    public void rename(UUID person, String name) {
        jdbi.useHandle(handle -> rename(handle, person, name));
    }

    /**
     * Changes what somebody may do.
     *
     * @throws RefusedAccountException when nobody could administrate any more
     */
    public void change(UUID person, Role role, boolean active) {
        jdbi.useTransaction(handle -> {
            lockedAdministrators(handle);
            handle.createUpdate("update accounts set role = :role, active = :active where person_id = :person")
                    .bind("role", role.name())
                    .bind("active", active)
                    .bind("person", person)
                    .execute();
            if (administrators(handle) == 0) {
                throw new RefusedAccountException(
                        "role", "This is the last administrator. Make somebody else one first.");
            }
        });
    }

    private UUID newPerson(Handle handle, String name) {
        UUID person = UUID.randomUUID();
        handle.createUpdate("insert into persons (id, name, created_at) values (:id, :name, :now)")
                .bind("id", person)
                .bind("name", name)
                .bind("now", Instant.now(clock))
                .execute();
        return person;
    }

    private static Optional<UUID> providedPerson(Handle handle, String issuer, String subject) {
        return handle.createQuery(
                        "select person_id from provided_identities where issuer = :issuer and subject = :subject")
                .bind("issuer", issuer)
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne();
    }

    private static String free(Handle handle, String login) {
        return isTaken(handle, login.toLowerCase(Locale.ROOT))
                ? login + "-" + UUID.randomUUID().toString().substring(0, 8)
                : login;
    }

    private static boolean isTaken(Handle handle, String lower) {
        return handle.createQuery("select count(*) from accounts where login = :login")
                        .bind("login", lower)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void insert(Handle handle, UUID person, String login, Role role) {
        String lower = login.toLowerCase(Locale.ROOT);
        if (isTaken(handle, lower)) {
            throw new RefusedAccountException("login", "Somebody has the login '" + lower + "' already.");
        }
        handle.createUpdate("insert into accounts (person_id, login, role, active, failures, created_at)"
                        + " values (:person, :login, :role, true, 0, :now)")
                .bind("person", person)
                .bind("login", lower)
                .bind("role", role.name())
                .bind("now", Instant.now(clock))
                .execute();
    }

    /** Counts administrators and keeps others from changing them until this transaction ends. */
    private static int lockedAdministrators(Handle handle) {
        return handle.createQuery(
                        "select person_id from accounts where role = 'ADMINISTRATOR' and active order by person_id for update")
                .mapTo(UUID.class)
                .list()
                .size();
    }

    private static int administrators(Handle handle) {
        return handle.createQuery("select count(*) from accounts where role = 'ADMINISTRATOR' and active")
                .mapTo(Integer.class)
                .one();
    }

    private static void rename(Handle handle, UUID person, String name) {
        handle.createUpdate("update persons set name = :name where id = :person")
                .bind("name", name)
                .bind("person", person)
                .execute();
    }

    private static Optional<Account> find(Handle handle, UUID person) {
        return handle.createQuery(SELECT + "where a.person_id = :person")
                .bind("person", person)
                .map((row, context) -> account(row))
                .findOne();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("person_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getBoolean("has_password"),
                Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant),
                row.getTimestamp("created_at").toInstant());
    }
}
