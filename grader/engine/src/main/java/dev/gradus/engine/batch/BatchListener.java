package dev.gradus.engine.batch;

/** Hears how a batch goes on; called from several threads. */
public interface BatchListener {
    BatchListener NONE = new BatchListener() {};

    /**
     * It begins.
     *
     * @param submissions how many there are
     * @param seed of the batch
     * @param resumed whether there are results already
     */
    default void begins(int submissions, long seed, boolean resumed) {}

    /** One result is on disk. */
    default void known(BatchRow row) {}
}
