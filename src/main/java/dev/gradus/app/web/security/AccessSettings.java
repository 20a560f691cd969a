package dev.gradus.app.web.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who may use the portal, from where, and how often. */
@ConfigMapping(prefix = "gradus.access")
public interface AccessSettings {

    /** {@code none}, {@code local} or {@code oidc}. */
    @WithDefault("none")
    AccountMode accounts();

    /** Where people reach the portal, as in {@code https://gradus.example.edu}; without it only this machine does. */
    Optional<URI> url();

    /** A session that was not used for so long has ended. */
    @WithDefault("P1D")
    Duration sessionIdle();

    /** A session ends after this time at the latest. */
    @WithDefault("P30D")
    Duration sessionLongest();

    /** How long the link for a first or forgotten password works. */
    @WithDefault("P7D")
    Duration invitation();

    /** Logarithm of the number of rounds of bcrypt; 4 to 31. */
    @WithDefault("12")
    int passwordCost();

    /** After so many wrong passwords in a row an account is locked for a while. */
    @WithDefault("5")
    int lockoutFailures();

    @WithDefault("15m")
    Duration lockoutTime();

    /** How often in a minute one address may try to sign in. */
    @WithDefault("20")
    int signInsPerMinute();

    /** How often in a minute one person may hand in or run something, where there are accounts. */
    @WithDefault("60")
    int submissionsPerMinute();

    default boolean hasAccounts() {
        return accounts() != AccountMode.NONE;
    }

    /** Whether browsers reach the portal by HTTPS alone. */
    default boolean isSecure() {
        return url().filter(url -> "https".equalsIgnoreCase(url.getScheme())).isPresent();
    }
}
