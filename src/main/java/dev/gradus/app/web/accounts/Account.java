package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who may sign in.
 *
 * @param login lower case, unique
 * @param name as others see it
 * @param active whether this person may sign in at all
 * @param hasPassword whether a password was chosen here
 * @param lockedUntil when too many wrong passwords were tried
 */
public record Account(
        UUID person,
        String login,
        String name,
        Role role,
        boolean active,
        boolean hasPassword,
        Optional<Instant> lockedUntil,
        Instant createdAt) {}
