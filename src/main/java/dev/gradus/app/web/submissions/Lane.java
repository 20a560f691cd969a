package dev.gradus.app.web.submissions;

/** Lanes of the queue: everything that waits in one is graded before anything in the next. */
public enum Lane {
    /** Somebody waits for the verdict. */
    SINGLE,
    /** Out of the archive of a class. */
    CLASS;

    /** As it is stored. */
    public int number() {
        return ordinal();
    }
}
