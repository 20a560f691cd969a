package dev.gradus.app.web.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** What a request brings to show who sent it. */
final class PortalCredential extends BaseAuthenticationRequest {
    private final Kind kind;
    private final String secret;

    PortalCredential(Kind kind, String secret) {
        this.kind = kind;
        this.secret = secret;
    }

    /** Where it was found. */
    enum Kind {
        SESSION,
        ACCESS_TOKEN
    }

    Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }
}
