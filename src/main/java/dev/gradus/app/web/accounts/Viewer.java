package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.Role;
import dev.gradus.app.web.security.AccessSettings;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the frame of a page depends on: who looks at it. */
@ApplicationScoped
@Named("viewer")
public class Viewer {
    private final SecurityIdentity identity;
    private final AccessSettings settings;

    @Inject
    Viewer(SecurityIdentity identity, AccessSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    public boolean hasAccounts() {
        return settings.hasAccounts();
    }

    /** Whether it is known who looks; without accounts it always is. */
    public boolean isKnown() {
        return !settings.hasAccounts() || isAsked() && !identity.isAnonymous();
    }

    public boolean isInstructor() {
        return may(Role.INSTRUCTOR);
    }

    public boolean isAdministrator() {
        return may(Role.ADMINISTRATOR);
    }

    /** The name, not yet escaped; empty when nobody is signed in. */
    public String name() {
        return isKnown() && isAsked() && identity.getAttribute(PortalIdentities.NAME) instanceof String name
                ? name
                : "";
    }

    private boolean may(Role role) {
        return !settings.hasAccounts() || isAsked() && identity.hasRole(role.id());
    }

    /** Pages of requests that are turned away early are written before anybody is asked who it is. */
    private static boolean isAsked() {
        return Arc.container().requestContext().isActive();
    }
}
