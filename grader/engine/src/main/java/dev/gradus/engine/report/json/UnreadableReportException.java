package dev.gradus.engine.report.json;

import java.io.IOException;

/** A file is not a report that this version can read; the message says why, in one sentence. */
public final class UnreadableReportException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableReportException(String message) {
        super(message);
    }

    UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
