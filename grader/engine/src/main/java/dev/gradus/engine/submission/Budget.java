package dev.gradus.engine.submission;

/** What one intake has spent so far. */
final class Budget {
    private final long most;
    private final long mostUnpacked;
    private long kept;
    private long unpacked;

    /**
     * @param most bytes of sources that are kept in memory
     * @param mostUnpacked bytes that are unpacked to look at them
     */
    Budget(long most, long mostUnpacked) {
        this.most = most;
        this.mostUnpacked = mostUnpacked;
    }

    void keep(long bytes) throws RefusedException {
        kept += bytes;
        if (kept > most) {
            throw new SubmissionTooLargeException("comes after " + IntakeBounds.readable(most)
                    + " of other people's sources; grade the rest in a second run");
        }
    }

    void unpack(long bytes) throws RefusedException {
        unpacked += bytes;
        if (unpacked > mostUnpacked) {
            throw new SubmissionTooLargeException("comes after " + IntakeBounds.readable(mostUnpacked)
                    + " of unpacked archives; it looks like a zip bomb");
        }
    }
}
