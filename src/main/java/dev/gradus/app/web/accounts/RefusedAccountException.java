package dev.gradus.app.web.accounts;

/** What was asked for an account cannot be. */
public class RefusedAccountException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    /** @param message one sentence: what is wrong and what to do */
    RefusedAccountException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the form that is wrong. */
    public String field() {
        return field;
    }
}
