package dev.gradus.engine.submission;

import java.util.Locale;

/** What a file is, by its name. */
enum FileKind {
    SOURCE(IntakeBounds.SUBMISSION_BYTES),
    ZIP(IntakeBounds.NESTED_ARCHIVE_BYTES),
    TAR(IntakeBounds.NESTED_ARCHIVE_BYTES),
    COMPRESSED_TAR(IntakeBounds.NESTED_ARCHIVE_BYTES),
    OTHER(0);

    private final int limit;

    FileKind(int limit) {
        this.limit = limit;
    }

    /** How much of it is read at most, in bytes. */
    int limit() {
        return limit;
    }

    boolean isArchive() {
        return this == ZIP || this == TAR || this == COMPRESSED_TAR;
    }

    static FileKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".java") || lower.endsWith(".java.txt")) {
            return SOURCE;
        }
        if (lower.endsWith(".zip")) {
            return ZIP;
        }
        if (lower.endsWith(".tar")) {
            return TAR;
        }
        return lower.endsWith(".tar.gz") || lower.endsWith(".tgz") ? COMPRESSED_TAR : OTHER;
    }

    /** A name without what says that it is an archive or a source. */
    static String stem(String name) {
        return name.replaceFirst("(?i)\\.(java\\.txt|java|zip|tar\\.gz|tgz|tar)$", "");
    }
}
