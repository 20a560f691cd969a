package dev.gradus.engine.submission;

/** What one intake has spent so far. */
final class Budget {
    private long kept;
    private long unpacked;

    void keep(long bytes) throws RefusedException {
        kept += bytes;
        if (kept > IntakeBounds.TOTAL_BYTES) {
            throw new SubmissionTooLargeException("comes after " + IntakeBounds.readable(IntakeBounds.TOTAL_BYTES)
                    + " of other people's sources; grade the rest in a second run");
        }
    }

    void unpack(long bytes) throws RefusedException {
        unpacked += bytes;
        if (unpacked > IntakeBounds.UNPACKED_BYTES) {
            throw new SubmissionTooLargeException("comes after " + IntakeBounds.readable(IntakeBounds.UNPACKED_BYTES)
                    + " of unpacked archives; it looks like a zip bomb");
        }
    }
}
