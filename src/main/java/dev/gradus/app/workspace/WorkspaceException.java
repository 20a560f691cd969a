package dev.gradus.app.workspace;

/** Something of a workspace is not as it has to be; the message is one sentence that says what, and what to type. */
public final class WorkspaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkspaceException(String message) {
        super(message);
    }

    public WorkspaceException(String message, Throwable cause) {
        super(message, cause);
    }
}
