package dev.gradus.app.web.submissions;

/** An idempotency key came again with other sources or another exercise. */
public final class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReusedException(String key) {
        super("The idempotency key '" + key
                + "' was used before for another submission; use a new key for a new submission");
    }
}
