package dev.gradus.app.web.transfer;

/** An entry that cannot be taken; the message goes on where its place ends, as in ".report: is not whole.". */
final class RefusedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedEntryException(String field, String sentence) {
        super("." + field + ": " + sentence);
    }
}
