package dev.gradus.engine.verify;

/** Hears how far a verification is; called from several threads. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, all) -> {};

    /** {@code done} of {@code all} gradings are finished. */
    void graded(int done, int all);
}
