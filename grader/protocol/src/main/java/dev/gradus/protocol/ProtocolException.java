package dev.gradus.protocol;

/** The other side sent something that the protocol does not allow. The message is a sentence that says what. */
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
