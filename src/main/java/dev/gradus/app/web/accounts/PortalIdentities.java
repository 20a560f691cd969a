package dev.gradus.app.web.accounts;

import dev.gradus.app.web.persons.CurrentPerson;
import dev.gradus.app.web.persons.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Knows whose session or token it is, and what that person may do at this moment. */
@ApplicationScoped
class PortalIdentities implements IdentityProvider<PortalCredential> {
    /** Attribute with the name of the person. */
    static final String NAME = "name";
    /** Attribute with the id of the session, where there is one. */
    static final String SESSION = "session";

    /** Without accounts, whoever is in front of this machine may do everything. */
    static final SecurityIdentity LOCAL = identity(CurrentPerson.LOCAL, "me", Role.ADMINISTRATOR, Optional.empty());

    private final Sessions sessions;
    private final AccessTokens tokens;
    private final Accounts accounts;

    @Inject
    PortalIdentities(Sessions sessions, AccessTokens tokens, Accounts accounts) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    @Override
    public Class<PortalCredential> getRequestType() {
        return PortalCredential.class;
    }

    /** Fails for whoever is not known any more. */
    @Override
    public Uni<SecurityIdentity> authenticate(PortalCredential credential, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(credential)
                .orElseThrow(() -> new AuthenticationFailedException("No session or token is this one")));
    }

    private Optional<SecurityIdentity> identity(PortalCredential credential) {
        return switch (credential.kind()) {
            case SESSION ->
                sessions.find(credential.secret())
                        .flatMap(session ->
                                active(session.person()).map(account -> identity(account, Optional.of(session.id()))));
            case ACCESS_TOKEN ->
                tokens.person(credential.secret())
                        .flatMap(this::active)
                        .map(account -> identity(account, Optional.empty()));
        };
    }

    private Optional<Account> active(UUID person) {
        return accounts.find(person).filter(Account::active);
    }

    private static SecurityIdentity identity(Account account, Optional<UUID> session) {
        return identity(account.person(), account.name(), account.role(), session);
    }

    private static SecurityIdentity identity(UUID person, String name, Role role, Optional<UUID> session) {
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(person.toString()))
                .addAttribute(NAME, name)
                .addRoles(role.implied());
        session.ifPresent(id -> builder.addAttribute(SESSION, id));
        return builder.build();
    }
}
