package dev.gradus.app.web.persons;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sent the request that is being answered. */
@ApplicationScoped
public class CurrentPerson {
    /** The one person of a portal without accounts; the first administrator of one with accounts. */
    public static final UUID LOCAL = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final SecurityIdentity identity;

    @Inject
    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws UnauthorizedException when nobody is signed in */
    public UUID id() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException("Nobody is signed in");
        }
        return UUID.fromString(identity.getPrincipal().getName());
    }

    public boolean may(Role role) {
        return identity.hasRole(role.id());
    }
}
