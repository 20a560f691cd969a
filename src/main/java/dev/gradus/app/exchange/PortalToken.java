package dev.gradus.app.exchange;

import java.util.regex.Pattern;

/** A token with which a portal knows a person's program. It is shown nowhere. */
public final class PortalToken {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/=-]{1,500}");

    private final String secret;

    private PortalToken(String secret) {
        this.secret = secret;
    }

    /** @throws ExchangeFailedException if it cannot be a token; the message does not repeat it */
    public static PortalToken of(String typed) {
        if (!FORM.matcher(typed.strip()).matches()) {
            throw new ExchangeFailedException(
                    "That is no access token; make one on the portal's page /account and give it whole.");
        }
        return new PortalToken(typed.strip());
    }

    String header() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
