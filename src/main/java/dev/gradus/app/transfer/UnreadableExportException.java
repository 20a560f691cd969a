package dev.gradus.app.transfer;

/** What is not an export that can be read; the message is a sentence that says where and why. */
public final class UnreadableExportException extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean isNewer;

    UnreadableExportException(String sentence) {
        this(sentence, false);
    }

    private UnreadableExportException(String sentence, boolean isNewer) {
        super(sentence);
        this.isNewer = isNewer;
    }

    static UnreadableExportException newer(int version) {
        return new UnreadableExportException(
                "it has version " + version + " of the format, and this Gradus reads up to " + ExportFormat.VERSION
                        + "; use a newer Gradus",
                true);
    }

    /** Whether it is an export, of a version that only a newer program reads. */
    public boolean isNewer() {
        return isNewer;
    }
}
