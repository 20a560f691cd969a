package dev.gradus.app.web.security;

/** How the portal knows who somebody is. */
public enum AccountMode {
    /** There is one person, who sits in front of this machine. */
    NONE,
    /** By a name and a password that are kept here. */
    LOCAL,
    /** By an OpenID Connect provider. */
    OIDC
}
