package dev.gradus.app.web.transfer;

/** A file that cannot be imported; the message says where and why, in a sentence for the person. */
public final class RefusedImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedImportException(String sentence) {
        super(sentence);
    }

    RefusedImportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
