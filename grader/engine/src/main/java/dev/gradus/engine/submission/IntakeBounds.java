package dev.gradus.engine.submission;

/** What taking in may cost, whatever was handed in. Sizes are in bytes. */
final class IntakeBounds {
    /** The sources of one submission together, and so each of them. */
    static final int SUBMISSION_BYTES = 256 << 10;

    static final int SUBMISSION_FILES = 20;

    /** All sources that are held in memory at once. */
    static final long TOTAL_BYTES = 128L << 20;

    /** Entries of one archive: two thousand people with fifty files each. */
    static final int ARCHIVE_ENTRIES = 100_000;

    /** An archive inside an archive is unpacked to memory before it is read. */
    static final int NESTED_ARCHIVE_BYTES = 32 << 20;

    /** Compressing text saves nine tenths at best; only a bomb saves this much. */
    static final int HIGHEST_RATIO = 200;

    /** What may be unpacked in all before the rest is refused. */
    static final long UNPACKED_BYTES = 4L << 30;

    /** The same two for an archive that came over the network: some hundred people's sources. */
    static final long UPLOAD_BYTES = 32L << 20;

    static final long UPLOAD_UNPACKED_BYTES = 512L << 20;

    static final int FOLDER_DEPTH = 32;

    static final int FOLDER_FILES = 200_000;

    private IntakeBounds() {}

    /** A size for people, as in "10.0 MB". */
    static String readable(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        return bytes < (1 << 20)
                ? String.format(java.util.Locale.ROOT, "%.0f KB", bytes / 1024.0)
                : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
